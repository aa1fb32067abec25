import type { AddressRecord } from "./address";
import type { Metadata } from "./metadata";
import { type CardBehaviour, notATestCard, passesLuhn, type TestCard, testCardByNumber } from "./test-card";

export type BillingDetails = {
  address: AddressRecord;
  email: string | null;
  name: string | null;
  phone: string | null;
};

/** A card as it is kept: never its number or its security code. */
export type PaymentMethodRecord = {
  id: string;
  accountId: string;
  createdSeconds: number;
  customerId: string | null;
  brand: "visa" | "mastercard" | "amex";
  funding: "credit" | "debit";
  country: string;
  last4: string;
  expMonth: number;
  expYear: number;
  cvcProvided: boolean;
  billingDetails: BillingDetails;
  metadata: Metadata;
  behaviour: CardBehaviour;
  /** Saved for payments while the customer is away. */
  isSetUp?: boolean;
};

export type CardRefusal = {
  code: "incorrect_number" | "invalid_expiry_month" | "invalid_expiry_year" | "invalid_cvc";
  param: "number" | "exp_month" | "exp_year" | "cvc";
  message: string;
};

export type TypedCard = { number: string; expMonth: number; expYear: number; cvc: string | undefined };

export type CardDetails = Pick<
  PaymentMethodRecord,
  "brand" | "funding" | "country" | "last4" | "expMonth" | "expYear" | "cvcProvided" | "behaviour"
>;

/** The card behind `pm_card_visa` and the like; it is valid until the end of next year. */
export function detailsOfTestCard(card: TestCard, nowSeconds: number): CardDetails {
  const { month, year } = monthOf(nowSeconds);
  return {
    brand: card.brand,
    funding: card.funding,
    country: card.country,
    last4: card.number.slice(-4),
    expMonth: month,
    expYear: year + 1,
    cvcProvided: false,
    behaviour: card.behaviour,
  };
}

/** Checks a typed card as Stripe does before it keeps it, and says what it will do when charged. */
export function readTypedCard(typed: TypedCard, nowSeconds: number): CardDetails | CardRefusal {
  const number = typed.number.replace(/[\s-]/g, "");
  if (!passesLuhn(number)) {
    return { code: "incorrect_number", param: "number", message: "Your card number is incorrect." };
  }
  if (typed.expMonth < 1 || typed.expMonth > 12) {
    return {
      code: "invalid_expiry_month",
      param: "exp_month",
      message: "Your card's expiration month is invalid.",
    };
  }
  const expYear = typed.expYear < 100 ? 2000 + typed.expYear : typed.expYear;
  if (isPast(typed.expMonth, expYear, nowSeconds)) {
    return { code: "invalid_expiry_year", param: "exp_year", message: "Your card's expiration year is invalid." };
  }
  const card = testCardByNumber(number);
  const brand = card?.brand ?? "visa";
  if (typed.cvc !== undefined && !(brand === "amex" ? /^\d{4}$/ : /^\d{3}$/).test(typed.cvc)) {
    return { code: "invalid_cvc", param: "cvc", message: "Your card's security code is invalid." };
  }
  return {
    brand,
    funding: card?.funding ?? "credit",
    country: card?.country ?? "US",
    last4: number.slice(-4),
    expMonth: typed.expMonth,
    expYear,
    cvcProvided: typed.cvc !== undefined,
    behaviour: card?.behaviour ?? notATestCard,
  };
}

function isPast(month: number, year: number, nowSeconds: number): boolean {
  const now = monthOf(nowSeconds);
  return year < now.year || (year === now.year && month < now.month) || year > now.year + 50;
}

function monthOf(nowSeconds: number): { month: number; year: number } {
  const instant = new Date(nowSeconds * 1000);
  return { month: instant.getUTCMonth() + 1, year: instant.getUTCFullYear() };
}
