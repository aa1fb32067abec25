/** Price of a European card at an account in the euro area; source: https://stripe.com/ie/pricing. */
const BASIS_POINTS = 150;
const FIXED_MINOR = 25;

/** Decimals of a currency's amounts, such as 2 for eur. */
function decimalsOf(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/**
 * What Stripe keeps of a charge: 1.5 %, half a unit rounded up, and 25 minor units (250 where there are three
 * decimals). Every card costs the same here.
 */
export function processingFeeMinor(amountMinor: number, currency: string): number {
  const fixedMinor = decimalsOf(currency) === 3 ? FIXED_MINOR * 10 : FIXED_MINOR;
  return Math.min(amountMinor, Math.floor((amountMinor * BASIS_POINTS + 5_000) / 10_000) + fixedMinor);
}
