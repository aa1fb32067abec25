import { env } from "../../../src/shared/env";
import type { Sql } from "../../../src/shared/sql";
import { mail } from "../../notify/contract";
import { formatPrice } from "../../rates";
import type { Recipient } from "../context";
import type { PayoutRow } from "../rows/payout-row";

/** Where a seller sees payouts. */
export const payoutsPage = (): string => `${env().API_URL}/app/seller/payouts`;

/** Tells a seller's people that a payout did not arrive, in the transaction that makes its money available again. */
export async function tellOfFailure(tx: Sql, payout: PayoutRow, recipients: readonly Recipient[]): Promise<void> {
  for (const { email, language } of recipients) {
    await mail(tx, {
      template: "payout-failed",
      to: email,
      language,
      key: `payout-failed:${payout.id}:${email}`,
      data: {
        amount: formatPrice(BigInt(payout.amount_minor), payout.currency, language),
        link: payoutsPage(),
      },
    });
  }
}
