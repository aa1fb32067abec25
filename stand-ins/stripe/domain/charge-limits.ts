/** The least Stripe charges, in minor units; source: https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts. */
const minimumMinor: { [currency: string]: number } = {
  aud: 50,
  brl: 50,
  cad: 50,
  chf: 50,
  czk: 1500,
  dkk: 250,
  eur: 50,
  gbp: 30,
  hkd: 400,
  huf: 17500,
  jpy: 50,
  mxn: 1000,
  nok: 300,
  nzd: 50,
  pln: 200,
  ron: 200,
  sek: 300,
  sgd: 50,
  usd: 50,
};

/** The most Stripe takes in one charge: eight digits. */
export const maximumMinor = 99_999_999;

/** Whether an amount is chargeable in a currency, or on which side it is not. */
export function chargeLimit(amountMinor: number, currency: string): "fits" | "too_small" | "too_large" {
  if (amountMinor > maximumMinor) return "too_large";
  return amountMinor < (minimumMinor[currency] ?? 1) ? "too_small" : "fits";
}

/** The least amount for a message; 1 where Stripe publishes none. */
export const minimumOf = (currency: string): number => minimumMinor[currency] ?? 1;
