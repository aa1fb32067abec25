import type { Balance } from "./balance";
import { known, Refusal } from "./refusal";

export const DAY = 24 * 60 * 60;
const HOUR = 60 * 60;
/** The platform's own account. */
export const PLATFORM = "platform";
const DISPUTE_FEE = 2_000;

/** 1.5 %, half a unit rounded up, and 25 minor units (250 of three decimals): https://stripe.com/ie/pricing. */
const processingFee = (amount: number, currency: string) =>
  Math.min(
    amount,
    Math.round((amount * 1.5) / 100) + (["bhd", "jod", "kwd", "omr", "tnd"].includes(currency) ? 250 : 25),
  );

/** Midnight (UTC), so many days after the one that an instant lies in. */
const midnight = (at: number, days: number) => (Math.floor(at / DAY) + days) * DAY;

type Metadata = Record<string, string>;
export type Intent = {
  id: string;
  status: "requires_payment_method" | "requires_action" | "requires_capture" | "succeeded" | "canceled";
  amount: number;
  amount_received: number;
  currency: string;
  card: string;
  manual: boolean;
  charge: Charge | null;
  created: number;
  metadata: Metadata;
};
export type Charge = {
  id: string;
  captured: number;
  refunded: number;
  dispute: Dispute | null;
  entry: string | null;
  /** When what it brought can be spent. */
  available_on: number;
};
export type Refund = {
  id: string;
  intent: Intent;
  amount: number;
  status: "pending" | "succeeded" | "failed";
  /** What its card makes of it, and when. */
  next: "succeeded" | "failed" | null;
  due: number;
  created: number;
  metadata: Metadata;
};
export type Dispute = {
  id: string;
  intent: Intent;
  amount: number;
  status: string;
  due: number;
  created: number;
};

const AFTERWARDS: Record<
  string,
  { refund?: ["pending" | "succeeded", "succeeded" | "failed"]; disputed?: boolean; inquiry?: boolean }
> = {
  pm_card_pendingRefund: { refund: ["pending", "succeeded"] },
  pm_card_refundFail: { refund: ["succeeded", "failed"] },
  pm_card_createDispute: { disputed: true },
  pm_card_createDisputeInquiry: { disputed: true, inquiry: true },
};

/** Tells of an event, as the webhooks do. */
export type Tell = (type: string, object: { id: string }, account?: string) => void;
type Ids = (prefix: string) => string;

/** Payments by card, their refunds and disputes, as Stripe documents them. */
export class CardPayments {
  readonly intents = new Map<string, Intent>();
  readonly charges = new Map<string, Intent>();
  readonly refunds = new Map<string, Refund>();
  readonly disputes = new Map<string, Dispute>();

  constructor(
    private readonly balance: Balance,
    private readonly newId: Ids,
    private readonly tell: Tell,
  ) {}

  /** Makes an intent and confirms it. A card that is declined leaves it waiting for another. */
  pay(
    given: { amount: number; currency: string; card: string; manual: boolean; metadata: Metadata },
    now: number,
  ): Intent {
    const intent: Intent = {
      ...given,
      ...{ id: this.newId("pi"), status: "requires_payment_method", amount_received: 0, charge: null, created: now },
    };
    this.intents.set(intent.id, intent);
    if (given.card.includes("chargeDeclined"))
      throw new Refusal(402, "card_declined", { payment_intent: { id: intent.id } });
    if (given.card.includes("threeDSecure")) {
      intent.status = "requires_action";
      return intent;
    }
    this.#charge(intent, now);
    return intent;
  }

  /** The bank's answer to 3-D Secure. */
  authenticate(id: string, outcome: "complete" | "fail", now: number): Intent {
    const intent = known(this.intents, id);
    if (intent.status !== "requires_action") throw new Refusal(400, "payment_intent_unexpected_state");
    if (outcome === "complete") this.#charge(intent, now);
    else intent.status = "requires_payment_method";
    return intent;
  }

  capture(id: string, amount: number | undefined, now: number): Intent {
    const intent = known(this.intents, id);
    if (intent.status !== "requires_capture") throw new Refusal(400, "payment_intent_unexpected_state");
    const taken = amount ?? intent.amount;
    if (taken > intent.amount) throw new Refusal(400, "amount_too_large");
    this.#take(intent, taken, now);
    return intent;
  }

  cancel(id: string): Intent {
    const intent = known(this.intents, id);
    if (["succeeded", "canceled"].includes(intent.status)) throw new Refusal(400, "payment_intent_unexpected_state");
    intent.status = "canceled";
    this.tell("payment_intent.canceled", intent);
    return intent;
  }

  refund(intentId: string, amount: number | undefined, metadata: Metadata, now: number): Refund {
    const intent = known(this.intents, intentId);
    const { charge } = intent;
    if (!charge) throw new Refusal(400);
    if (charge.dispute && !isRefundable(charge.dispute)) throw new Refusal(400, "charge_disputed");
    if (intent.status !== "succeeded") throw new Refusal(400);
    const left = charge.captured - charge.refunded;
    if (left === 0) throw new Refusal(400, "charge_already_refunded");
    const wanted = amount ?? left;
    if (wanted > left) throw new Refusal(400);
    const [status, next] = AFTERWARDS[intent.card]?.refund ?? (["succeeded", null] as const);
    const refund: Refund = {
      id: this.newId("re"),
      intent,
      amount: wanted,
      status,
      next,
      due: now + HOUR,
      created: now,
      metadata,
    };
    charge.refunded += wanted;
    this.refunds.set(refund.id, refund);
    this.#book(intent, "refund", -wanted, refund.id, now, Math.max(now, charge.available_on));
    this.tell("refund.created", refund);
    return refund;
  }

  /** The guest's bank sends a refund back: the money is there again. */
  failRefund(id: string, now: number): Refund {
    const refund = known(this.refunds, id);
    if (refund.status === "failed") throw new Refusal(400);
    refund.status = "failed";
    refund.next = null;
    if (refund.intent.charge) refund.intent.charge.refunded -= refund.amount;
    this.#book(refund.intent, "refund_failure", refund.amount, refund.id, now);
    this.tell("refund.failed", refund);
    return refund;
  }

  dispute(chargeId: string, given: { amount?: number | undefined; inquiry: boolean }, now: number): Dispute {
    const intent = known(this.charges, chargeId);
    const { charge } = intent;
    if (!charge) throw new Refusal(404);
    const most = intent.status === "succeeded" ? charge.captured - charge.refunded : 0;
    const amount = given.amount ?? most;
    if (charge.dispute || most === 0 || amount > most) throw new Refusal(400);
    const status = given.inquiry ? "warning_needs_response" : "needs_response";
    const dispute: Dispute = { id: this.newId("dp"), intent, amount, status, due: midnight(now, 10) - 1, created: now };
    charge.dispute = dispute;
    this.disputes.set(dispute.id, dispute);
    if (!given.inquiry) this.#withdraw(dispute, now);
    this.tell("charge.dispute.created", dispute);
    return dispute;
  }

  /** The bank decides, or somebody gives in. An inquiry ends without a winner. */
  decide(id: string, outcome: "won" | "lost", now: number): Dispute {
    const dispute = this.#open(id);
    if (isInquiry(dispute)) dispute.status = "warning_closed";
    else {
      dispute.status = outcome;
      if (outcome === "won") this.#reinstate(dispute, now);
    }
    this.tell("charge.dispute.closed", dispute);
    return dispute;
  }

  /** Submits evidence; Stripe's test words decide at once. */
  submit(id: string, words: string, now: number): Dispute {
    const dispute = this.#open(id);
    if (words === "winning_evidence" || words === "losing_evidence") {
      return this.decide(id, words === "winning_evidence" ? "won" : "lost", now);
    }
    if (isInquiry(dispute) && words === "escalate_inquiry_evidence") {
      dispute.status = "needs_response";
      this.#withdraw(dispute, now);
    } else dispute.status = isInquiry(dispute) ? "warning_under_review" : "under_review";
    this.tell("charge.dispute.updated", dispute);
    return dispute;
  }

  /** What is due by now: refunds arrive or come back, nobody has fought a dispute. */
  pass(now: number): void {
    for (const refund of this.refunds.values()) {
      if (refund.next === null || refund.due > now) continue;
      if (refund.next === "failed") this.failRefund(refund.id, now);
      else {
        refund.status = "succeeded";
        refund.next = null;
        this.tell("refund.updated", refund);
      }
    }
    for (const dispute of this.disputes.values()) {
      if (isOpen(dispute) && dispute.due <= now) this.decide(dispute.id, "lost", now);
    }
  }

  #open(id: string): Dispute {
    const dispute = known(this.disputes, id);
    if (!isOpen(dispute)) throw new Refusal(400);
    return dispute;
  }

  #charge(intent: Intent, now: number): void {
    const charge = { id: this.newId("ch"), captured: 0, refunded: 0, dispute: null, entry: null, available_on: now };
    intent.charge = charge;
    this.charges.set(charge.id, intent);
    if (intent.manual) {
      intent.status = "requires_capture";
      this.tell("payment_intent.amount_capturable_updated", intent);
    } else this.#take(intent, intent.amount, now);
  }

  #take(intent: Intent, amount: number, now: number): void {
    const charge = intent.charge as Charge;
    intent.status = "succeeded";
    intent.amount_received = amount;
    charge.captured = amount;
    charge.available_on = intent.card === "pm_card_bypassPending" ? now : midnight(now, 3);
    const fee = processingFee(amount, intent.currency);
    charge.entry = this.#book(intent, "charge", amount, charge.id, now, charge.available_on, fee);
    this.tell("payment_intent.succeeded", intent);
    const { disputed, inquiry = false } = AFTERWARDS[intent.card] ?? {};
    if (disputed) this.dispute(charge.id, { inquiry }, now);
  }

  #withdraw(dispute: Dispute, now: number): void {
    this.#book(dispute.intent, "adjustment", -dispute.amount, dispute.id, now, now, DISPUTE_FEE);
    this.tell("charge.dispute.funds_withdrawn", dispute);
  }

  #reinstate(dispute: Dispute, now: number): void {
    this.#book(dispute.intent, "adjustment", dispute.amount, dispute.id, now, now, -DISPUTE_FEE);
    this.tell("charge.dispute.funds_reinstated", dispute);
  }

  #book(
    { currency }: Intent,
    type: string,
    amount: number,
    source: string,
    created: number,
    available_on = created,
    fee = 0,
  ) {
    return this.balance.add({ account: PLATFORM, type, currency, amount, fee, created, available_on, source }).id;
  }
}

const isInquiry = ({ status }: Dispute) => status.startsWith("warning_");
const isOpen = ({ status }: Dispute) => !["won", "lost", "warning_closed"].includes(status);
const isRefundable = (dispute: Dispute) => isInquiry(dispute) || dispute.status === "won";
