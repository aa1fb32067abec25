import type { PaymentMethodView } from "../../../modules/booking/contract";
import { fill } from "../i18n/fill";
import type { Texts } from "../i18n/texts";

/** How people write the brands that Stripe names in small letters. */
const BRANDS: Record<string, string> = {
  visa: "Visa",
  mastercard: "Mastercard",
  amex: "American Express",
  discover: "Discover",
  diners: "Diners Club",
  jcb: "JCB",
  unionpay: "UnionPay",
};

/** "Visa ending in 4242". */
export function cardWords({ brand, last4 }: Pick<PaymentMethodView, "brand" | "last4">, texts: Texts["cards"]): string {
  return fill(texts.ending, { brand: BRANDS[brand] ?? brand, last4 });
}

/** Until when a card is valid: "Valid until 08/2031"; a card is good to the end of its month. */
export function expiryWords(
  { exp_month, exp_year }: Pick<PaymentMethodView, "exp_month" | "exp_year">,
  now: Date,
  texts: Texts["cards"],
): string {
  const isOver = exp_year * 12 + exp_month < now.getUTCFullYear() * 12 + now.getUTCMonth() + 1;
  return fill(isOver ? texts.expired : texts.expires, { month: String(exp_month).padStart(2, "0"), year: exp_year });
}
