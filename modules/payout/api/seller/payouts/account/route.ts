import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { Temporal } from "temporal-polyfill";
import { handle, membershipOf } from "../../../../../../src/shared/handle";
import { SELLER, type SellerService } from "../../../../../seller";
import { onboardingLink } from "../../../../accounts/connect-account";
import { assertProved } from "../../../../accounts/password-proof";
import { refreshAccount } from "../../../../accounts/refresh-account";
import { payoutContext } from "../../../../context";
import { connectPayoutAccount, readPayoutAccount } from "../../../../contract";
import { readAccountRow } from "../../../../rows/account-row";
import { viewAccount } from "../../../../views/account-view";
import { proverOf } from "../../../prover";

export const GET = handle(readPayoutAccount, async ({ actor, scope, database, keep }) => {
  const { seller_id } = membershipOf(actor);
  const row = await readAccountRow(database, seller_id);
  keep("never");
  if (!row?.account_id) return { account: viewAccount(row, null) };
  // While Stripe does not answer, the page shows what it said last.
  const last4 = await refreshAccount(payoutContext(scope), seller_id, row.account_id).then(
    ({ bank_last4 }) => bank_last4,
    (error) => {
      const logger = scope.resolve(ContainerRegistrationKeys.LOGGER);
      logger.warn(`the account of ${seller_id} is shown as it was: ${error instanceof Error ? error.message : error}`);
      return null;
    },
  );
  return { account: viewAccount(await readAccountRow(database, seller_id), last4) };
});

export const POST = handle(connectPayoutAccount, async (call) => {
  const { actor, scope, database } = call;
  await assertProved(database, proverOf(call));
  const seller = await scope.resolve<SellerService>(SELLER).readSeller(membershipOf(actor).seller_id);
  if (!seller) throw new Error("a member's seller is not there");
  const { url, expires_seconds } = await onboardingLink(payoutContext(scope), seller);
  const expires_at = Temporal.Instant.fromEpochMilliseconds(expires_seconds * 1000).toString();
  return { onboarding_link: { url, expires_at } };
});
