/** Why a bank sends a payout back, in Stripe's words. */
export const payoutFailures = {
  account_closed: "The bank account has been closed.",
  could_not_process: "The bank could not process this payout.",
  debit_not_authorized:
    "Debit transactions are not approved on your bank account. (Stripe requires bank accounts to be set up for both " +
    "credit and debit payouts.)",
  insufficient_funds: "Your Stripe account has insufficient funds to cover the payout.",
  invalid_currency:
    "The bank was unable to process this payout because of its currency. This is probably because the bank account " +
    "cannot accept payments in that currency.",
  no_account:
    "The bank account details on file are probably incorrect. No bank account could be located with those details.",
} as const;
export type PayoutFailureCode = keyof typeof payoutFailures;

export type TestBankAccount = {
  number: string;
  country: string;
  routingNumber: string | null;
  /** What becomes of a payout to it; null: it arrives. */
  failure: PayoutFailureCode | null;
};

const bank = (country: string, number: string, failure: PayoutFailureCode | null = null): TestBankAccount => ({
  country,
  number,
  routingNumber: country === "US" ? "110000000" : country === "GB" ? "108800" : null,
  failure,
});

/** Stripe's published test bank accounts that the stand-in knows; source: https://docs.stripe.com/connect/testing. */
export const testBankAccounts: readonly TestBankAccount[] = [
  bank("AT", "AT611904300234573201"),
  bank("AT", "AT861904300235473202", "no_account"),
  bank("DE", "DE89370400440532013000"),
  bank("DE", "DE62370400440532013001", "no_account"),
  bank("DE", "DE89370400440532013002", "account_closed"),
  bank("DE", "DE89370400440532013003", "insufficient_funds"),
  bank("DE", "DE89370400440532013004", "debit_not_authorized"),
  bank("DE", "DE89370400440532013005", "invalid_currency"),
  bank("ES", "ES0700120345030000067890"),
  bank("ES", "ES9121000418450200051332", "no_account"),
  bank("FR", "FR1420041010050500013M02606"),
  bank("FR", "FR8420041010050500013M02607", "no_account"),
  bank("GB", "00012345"),
  bank("IE", "IE29AIBK93115212345678"),
  bank("IE", "IE02AIBK93115212345679", "no_account"),
  bank("IT", "IT40S0542811101000000123456"),
  bank("IT", "IT60X0542811101000000123456", "no_account"),
  bank("NL", "NL39RABO0300065264"),
  bank("NL", "NL91ABNA0417164300", "no_account"),
  bank("PT", "PT50000201231234567890154"),
  bank("PT", "PT23000201231234567890155", "no_account"),
  bank("US", "000123456789"),
  bank("US", "000111111116", "no_account"),
  bank("US", "000111111113", "account_closed"),
  bank("US", "000222222227", "insufficient_funds"),
  bank("US", "000333333335", "debit_not_authorized"),
  bank("US", "000444444440", "invalid_currency"),
];

/** The test account of a number as people write it, with or without spaces. */
export function testBankAccountByNumber(number: string): TestBankAccount | undefined {
  const compact = number.replace(/[\s-]/g, "").toUpperCase();
  return testBankAccounts.find((candidate) => candidate.number === compact);
}
