import type { DisputeReason } from "./dispute";

/** Why an issuer refuses, in Stripe's words. */
export type Decline = { code: string; declineCode: string | null; message: string };

/** What becomes of a charge later on. */
export type Afterwards =
  | { kind: "available_at_once" }
  | { kind: "refund"; first: "pending" | "succeeded"; later: "succeeded" | "failed" }
  | { kind: "dispute"; reason: DisputeReason; isInquiry: boolean };

/** What a card does when it is charged. */
export type CardBehaviour = {
  /**
   * Asks for 3-D Secure before it is charged; `unless_set_up` not while the customer is away, if it was saved for that.
   */
  authentication: "none" | "required" | "unless_set_up";
  /** Null: the charge goes through. */
  decline: Decline | null;
  /** It can be saved all the same. */
  declinesOnlyCharges?: true;
  /** As if it had been saved for payments while the customer is away. */
  isSetUpAlready?: true;
  /** Left out: nothing but what everybody does. */
  afterwards?: Afterwards;
};

export type TestCard = {
  number: string;
  /** The ids under which Stripe accepts it as `payment_method`. */
  tokens: readonly string[];
  brand: "visa" | "mastercard" | "amex";
  funding: "credit" | "debit";
  country: string;
  behaviour: CardBehaviour;
};

const declined = (code: string, declineCode: string | null, message: string): Decline => ({
  code,
  declineCode,
  message,
});

export const genericDecline = declined("card_declined", "generic_decline", "Your card was declined.");
const pays: CardBehaviour = { authentication: "none", decline: null };
const paysAndThen = (afterwards: Afterwards): CardBehaviour => ({ ...pays, afterwards });
const disputes = (reason: DisputeReason, isInquiry = false) => paysAndThen({ kind: "dispute", reason, isInquiry });
const asksFirst: CardBehaviour = { authentication: "required", decline: null };
const asksUnlessSetUp: CardBehaviour = { authentication: "unless_set_up", decline: null };
const refuses = (decline: Decline): CardBehaviour => ({ authentication: "none", decline });

const card = (
  number: string,
  tokens: readonly string[],
  behaviour: CardBehaviour,
  kind: Partial<Pick<TestCard, "brand" | "funding" | "country">> = {},
): TestCard => ({ number, tokens, behaviour, brand: "visa", funding: "credit", country: "US", ...kind });

/** Stripe's published test cards that the stand-in knows; source: https://docs.stripe.com/testing. */
export const testCards: readonly TestCard[] = [
  card("4242424242424242", ["pm_card_visa", "tok_visa"], pays),
  card("4000056655665556", ["pm_card_visa_debit", "tok_visa_debit"], pays, { funding: "debit" }),
  card("5555555555554444", ["pm_card_mastercard", "tok_mastercard"], pays, { brand: "mastercard" }),
  card("4000000000000077", ["pm_card_bypassPending", "tok_bypassPending"], paysAndThen({ kind: "available_at_once" })),
  card("4000000000000259", ["pm_card_createDispute", "tok_createDispute"], disputes("fraudulent")),
  card(
    "4000000000002685",
    ["pm_card_createDisputeProductNotReceived", "tok_createDisputeProductNotReceived"],
    disputes("product_not_received"),
  ),
  card("4000000000001976", ["pm_card_createDisputeInquiry", "tok_createDisputeInquiry"], disputes("fraudulent", true)),
  card(
    "4000000000007726",
    ["pm_card_pendingRefund", "tok_pendingRefund"],
    paysAndThen({ kind: "refund", first: "pending", later: "succeeded" }),
  ),
  card(
    "4000000000005126",
    ["pm_card_refundFail", "tok_refundFail"],
    paysAndThen({ kind: "refund", first: "succeeded", later: "failed" }),
  ),
  card("378282246310005", ["pm_card_amex", "tok_amex"], pays, { brand: "amex" }),
  card(
    "4000000000000002",
    ["pm_card_chargeDeclined", "pm_card_visa_chargeDeclined", "tok_chargeDeclined"],
    refuses(genericDecline),
  ),
  card(
    "4000000000009995",
    ["pm_card_chargeDeclinedInsufficientFunds", "pm_card_visa_chargeDeclinedInsufficientFunds"],
    refuses(declined("card_declined", "insufficient_funds", "Your card has insufficient funds.")),
  ),
  card(
    "4000000000009987",
    ["pm_card_visa_chargeDeclinedLostCard"],
    refuses(declined("card_declined", "lost_card", "Your card was declined.")),
  ),
  card(
    "4000000000000069",
    ["pm_card_chargeDeclinedExpiredCard"],
    refuses(declined("expired_card", null, "Your card has expired.")),
  ),
  card(
    "4000000000000127",
    ["pm_card_chargeDeclinedIncorrectCvc"],
    refuses(declined("incorrect_cvc", null, "Your card's security code is incorrect.")),
  ),
  card(
    "4000000000000119",
    ["pm_card_chargeDeclinedProcessingError"],
    refuses(
      declined("processing_error", null, "An error occurred while processing your card. Try again in a little bit."),
    ),
  ),
  card("4000000000003220", ["pm_card_threeDSecure2Required"], asksFirst),
  card("4000002500003155", ["pm_card_authenticationRequiredOnSetup"], asksUnlessSetUp),
  card("4000003800000446", ["pm_card_authenticationRequiredSetupForOffSession"], {
    ...asksUnlessSetUp,
    isSetUpAlready: true,
  }),
  card("4000008260003178", ["pm_card_authenticationRequiredChargeDeclinedInsufficientFunds"], {
    authentication: "required",
    decline: declined("card_declined", "insufficient_funds", "Your card has insufficient funds."),
    declinesOnlyCharges: true,
  }),
  card("4000000000000341", ["pm_card_chargeCustomerFail", "tok_chargeCustomerFail"], {
    ...refuses(genericDecline),
    declinesOnlyCharges: true,
  }),
  card("4000002760003184", ["pm_card_authenticationRequired"], asksFirst),
  card("4000008400001629", ["pm_card_threeDSecureRequiredChargeDeclined"], {
    authentication: "required",
    decline: genericDecline,
  }),
];

/** A real-looking number that is not a test card is declined, as Stripe's test mode does. */
export const notATestCard: CardBehaviour = refuses(
  declined(
    "card_declined",
    "test_mode_live_card",
    "Your card was declined. Your request was in test mode, but used a non test (live) card. " +
      "For a list of valid test cards, visit: https://stripe.com/docs/testing.",
  ),
);

export function testCardByToken(token: string): TestCard | undefined {
  return testCards.find((candidate) => candidate.tokens.includes(token));
}

export function testCardByNumber(number: string): TestCard | undefined {
  return testCards.find((candidate) => candidate.number === number);
}

/** The Luhn check digit rule every card number follows. */
export function passesLuhn(number: string): boolean {
  if (!/^\d{12,19}$/.test(number)) return false;
  const sum = [...number].reverse().reduce((total, character, index) => {
    const digit = Number(character);
    if (index % 2 === 0) return total + digit;
    return total + (digit > 4 ? digit * 2 - 9 : digit * 2);
  }, 0);
  return sum % 10 === 0;
}
