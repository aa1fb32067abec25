import type { ExternalAccountRecord } from "./domain/external-account";
import { testBankAccountByNumber } from "./domain/test-bank-account";
import { invalidParameter } from "./errors";
import { newId } from "./identifiers";
import type { RequestContext } from "./request-context";
import { externalAccounts } from "./store/tables";

export type GivenBank = {
  country: string;
  currency: string;
  accountNumber: string;
  holderName: string | null;
  holderType: "individual" | "company" | null;
  metadata: { [key: string]: string };
};

/**
 * Gives a locked account a bank account. The first of its currency is the default one.
 * @param replaces whether it takes the place of all others of its currency.
 * @throws StripeProblem for any number that is not one of Stripe's test accounts: no real one is ever kept.
 */
export async function addBank(
  context: RequestContext,
  accountId: string,
  banks: readonly ExternalAccountRecord[],
  given: GivenBank,
  replaces: boolean,
): Promise<ExternalAccountRecord> {
  const known = testBankAccountByNumber(given.accountNumber);
  if (!known) {
    throw invalidParameter(
      "external_account[account_number]",
      "You must use a test bank account number in test mode. Try DE89370400440532013000 or see more options at " +
        "https://stripe.com/docs/connect/testing#account-numbers.",
      "account_number_invalid",
    );
  }
  if (known.country !== given.country) {
    throw invalidParameter(
      "external_account[country]",
      `The account number provided is of ${known.country}, not of ${given.country}.`,
    );
  }
  const others = banks.filter((bank) => !bank.deleted && bank.currency === given.currency);
  const record: ExternalAccountRecord = {
    id: newId("ba"),
    accountId,
    createdSeconds: context.nowSeconds,
    deleted: false,
    country: given.country,
    currency: given.currency,
    last4: known.number.slice(-4),
    routingNumber: known.routingNumber,
    holderName: given.holderName,
    holderType: given.holderType,
    status: "new",
    isDefaultForCurrency: replaces || others.length === 0,
    metadata: given.metadata,
    payoutFailure: known.failure,
  };
  // First, since a currency has one default.
  for (const bank of replaces ? others : [])
    await externalAccounts.save(context.transaction, { ...bank, deleted: true });
  await externalAccounts.insert(context.transaction, record);
  return record;
}
