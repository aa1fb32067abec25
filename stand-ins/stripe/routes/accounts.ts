import { z } from "zod";
import { banksOf, findAccount, lockAccount, presentAccount, saveAccount } from "../accounts";
import { accountInvalid } from "../authorisation";
import { type AccountRecord, nothingToReview } from "../domain/account";
import { currencyOfCountry } from "../domain/account-country";
import { type AccountChanges, changeAccount } from "../domain/change-account";
import { invalidParameter, StripeProblem } from "../errors";
import { expandPaths } from "../expand";
import { addBank } from "../external-accounts";
import { newId } from "../identifiers";
import { answerPage } from "../list-page";
import { createAccountParameters, updateAccountParameters } from "../parameters/account";
import { expand } from "../parameters/kinds";
import { listParameters } from "../parameters/list";
import { ok, type RequestContext } from "../request-context";
import { type ApiRoute, defineRoute } from "../router";
import { balancesOf } from "../store/balance";
import { accounts } from "../store/tables";

type Given = z.output<typeof createAccountParameters>;

/** Where an account is opened unless its country is said. */
const PLATFORM_COUNTRY = "AT";

/** Days that Stripe keeps a new account's money at least, in most of Europe. */
const DELAY_DAYS = 3;

function changesOf(given: z.output<typeof updateAccountParameters>): AccountChanges {
  const payouts = given.settings?.payouts;
  return {
    businessProfile: given.business_profile,
    businessType: given.business_type,
    capabilities: {
      card_payments: given.capabilities?.card_payments?.requested,
      transfers: given.capabilities?.transfers?.requested,
    },
    defaultCurrency: given.default_currency,
    email: given.email,
    metadata: given.metadata,
    schedule: {
      interval: payouts?.schedule?.interval,
      delayDays: payouts?.schedule?.delay_days,
      weeklyAnchor: payouts?.schedule?.weekly_anchor,
      monthlyAnchor: payouts?.schedule?.monthly_anchor,
    },
    payoutStatementDescriptor: payouts?.statement_descriptor,
    debitNegativeBalances: payouts?.debit_negative_balances,
  };
}

function newAccount(context: RequestContext, given: Given): AccountRecord {
  const country = given.country ?? PLATFORM_COUNTRY;
  const currency = currencyOfCountry(country);
  if (currency === null) {
    throw invalidParameter(
      "country",
      `Country '${country}' is unknown. Try using a 2-character alphanumeric country code.`,
    );
  }
  const { controller } = given;
  const empty: AccountRecord = {
    id: newId("acct"),
    accountId: context.accountId,
    createdSeconds: context.nowSeconds,
    deleted: false,
    email: null,
    country,
    defaultCurrency: currency,
    businessType: null,
    businessProfile: {
      mcc: null,
      name: null,
      product_description: null,
      support_email: null,
      support_phone: null,
      support_url: null,
      url: null,
    },
    controller: {
      feesPayer: controller?.fees?.payer ?? "account",
      lossesPayments: controller?.losses?.payments ?? "stripe",
      requirementCollection: controller?.requirement_collection ?? "stripe",
      dashboard: controller?.stripe_dashboard?.type ?? "full",
    },
    requestedCapabilities: [],
    metadata: {},
    payoutSchedule: { interval: "daily", delayDays: DELAY_DAYS, weeklyAnchor: null, monthlyAnchor: null },
    payoutStatementDescriptor: null,
    debitNegativeBalances: false,
    detailsSubmitted: false,
    tosAcceptedSeconds: null,
    review: nothingToReview,
  };
  checkController(empty.controller);
  return changeAccount(empty, changesOf(given));
}

/** Who bears losses has to be able to see to them; the platform asks only where Stripe shows nothing itself. */
function checkController(controller: AccountRecord["controller"]): void {
  if (controller.requirementCollection !== "application") return;
  if (controller.dashboard === "none" && controller.lossesPayments === "application") return;
  throw invalidParameter(
    "controller[requirement_collection]",
    "When `controller[requirement_collection]=application`, `controller[losses][payments]` must be `application` and " +
      "`controller[stripe_dashboard][type]` must be `none`.",
  );
}

async function giveBank(context: RequestContext, account: AccountRecord, given: Given["external_account"]) {
  if (!given) return;
  const bank = {
    country: given.country,
    currency: given.currency,
    accountNumber: given.account_number,
    holderName: given.account_holder_name ?? null,
    holderType: given.account_holder_type ?? null,
    metadata: {},
  };
  await addBank(context, account.id, await banksOf(context, account.id), bank, true);
}

const create = defineRoute({
  method: "POST",
  path: "/v1/accounts",
  parameters: createAccountParameters,
  handle: async (context, given) => {
    const account = newAccount(context, given);
    await accounts.insert(context.transaction, account);
    await giveBank(context, account, given.external_account);
    return ok(await expandPaths(context, await presentAccount(context, account), given.expand));
  },
});

const list = defineRoute({
  method: "GET",
  path: "/v1/accounts",
  parameters: z.strictObject(listParameters),
  handle: (context, given) =>
    answerPage(context, given, {
      url: "/v1/accounts",
      noun: "account",
      table: accounts,
      where: { deleted: "false" },
      present: (record) => presentAccount(context, record),
    }),
});

const retrieve = defineRoute({
  method: "GET",
  path: "/v1/accounts/:id",
  parameters: z.strictObject({ expand: expand() }),
  handle: async (context, given, path) => {
    const account = await findAccount(context, path.id ?? "");
    return ok(await expandPaths(context, await presentAccount(context, account), given.expand));
  },
});

/** The account in whose name the request is made. The platform's own is not kept. */
const retrieveCurrent = defineRoute({
  method: "GET",
  path: "/v1/account",
  parameters: z.strictObject({ expand: expand() }),
  handle: async (context, given) => {
    const account = await accounts.find(context.transaction, context.platformId, context.accountId);
    if (!account) throw accountInvalid(context.keyShown, context.accountId);
    return ok(await expandPaths(context, await presentAccount(context, account), given.expand));
  },
});

const update = defineRoute({
  method: "POST",
  path: "/v1/accounts/:id",
  parameters: updateAccountParameters,
  handle: async (context, given, path) => {
    const account = changeAccount(await lockAccount(context, path.id ?? ""), changesOf(given));
    await giveBank(context, account, given.external_account);
    return ok(await expandPaths(context, await saveAccount(context, account), given.expand));
  },
});

const remove = defineRoute({
  method: "DELETE",
  path: "/v1/accounts/:id",
  parameters: z.strictObject({}),
  handle: async (context, _given, path) => {
    const account = await lockAccount(context, path.id ?? "");
    const balances = await balancesOf(context.transaction, account.id, context.nowSeconds);
    if (balances.some(({ availableMinor, pendingMinor }) => availableMinor !== 0 || pendingMinor !== 0)) {
      throw new StripeProblem(
        400,
        "invalid_request_error",
        "This account cannot be deleted because it has a non-zero balance.",
      );
    }
    const deleted = { ...account, deleted: true };
    await accounts.save(context.transaction, deleted);
    return ok(await presentAccount(context, deleted));
  },
});

export const accountRoutes: readonly ApiRoute[] = [create, list, retrieve, retrieveCurrent, update, remove];
