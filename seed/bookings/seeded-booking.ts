import { randomBytes } from "node:crypto";
import { generateEntityId } from "@medusajs/framework/utils";
import type { Temporal } from "temporal-polyfill";
import { orderIdOf } from "../../modules/booking/domain/order-id";
import { type PolicySnapshot, snapshotPolicy } from "../../modules/booking/domain/policy";
import { formatReference, REFERENCE_BYTES } from "../../modules/booking/domain/reference";
import { type RefundLine, refundLines, refundTotal } from "../../modules/booking/domain/refund";
import type { PricedStay, StoredLine } from "../../modules/rates/contract";
import type { TaxSnapshot } from "../../modules/tax/contract";
import type { Fate } from "./fates";
import type { PlannedBooking } from "./plan";
import type { SeededRest } from "./rest";
import type { Event } from "./story";

export type PaymentStatus = "unpaid" | "authorised" | "partial" | "paid" | "partly_refunded" | "refunded";

/** What a cancelled booking has paid back, under its ids here, in Medusa and at Stripe. */
type Refund = {
  id: string;
  medusa_id: string;
  stripe_id: string;
  amount_minor: bigint;
  lines: RefundLine[];
  at: Temporal.Instant;
};

/** A planned booking with its price and all of its ids: what every table's rows are made of. */
export type SeededBooking = PlannedBooking & {
  id: string;
  reference: string;
  order_id: string;
  intent_id: string;
  collection_id: string;
  session_id: string;
  payment_id: string;
  capture_id: string;
  lines: StoredLine[];
  taxes: TaxSnapshot;
  total_minor: bigint;
  /** What was paid when booking. */
  due_minor: bigint;
  rest: SeededRest | null;
  policy: PolicySnapshot;
  refund: Refund | null;
  payment_status: PaymentStatus;
  booked_at: Temporal.Instant;
  paid_at: Temporal.Instant;
  /** The last line of its history. */
  last: Event;
};

const UNPAID: readonly Fate[] = ["declined", "expired", "withdrawn"];
/** Stripe is asked right after a cancellation. */
const REFUND_SECONDS = 2;

/** Recognisable beside the payments that people make. */
function stripeId(prefix: "pi" | "re"): string {
  return `${prefix}_seed${randomBytes(10).toString("hex")}`;
}

function refundOf({ fate, story, listing, start_at }: PlannedBooking, lines: StoredLine[], last: Event): Refund | null {
  if (!story.captured_at || !fate.startsWith("cancelled")) return null;
  const back = refundLines({
    policy: snapshotPolicy(listing.cancellation_policy),
    stay: { start_at, time_zone: listing.time_zone },
    at: last.at,
    actor: last.actor,
    lines,
  });
  const amount_minor = refundTotal(back);
  if (amount_minor === 0n) return null;
  return {
    id: generateEntityId(undefined, "bkr"),
    medusa_id: generateEntityId(undefined, "ref"),
    stripe_id: stripeId("re"),
    amount_minor,
    lines: back,
    at: last.at.add({ seconds: REFUND_SECONDS }),
  };
}

function paymentStatusOf(fate: Fate, refund: Refund | null, total_minor: bigint, owes: boolean): PaymentStatus {
  if (UNPAID.includes(fate)) return "unpaid";
  if (fate === "requested") return "authorised";
  if (!refund) return owes ? "partial" : "paid";
  return refund.amount_minor === total_minor ? "refunded" : "partly_refunded";
}

type Paid = { due_minor: bigint; rest: SeededRest | null };

/** Gives a planned booking its price and its ids; the order's follows from the booking's. */
export function seededBooking(
  planned: PlannedBooking,
  price: Pick<PricedStay, "total_minor"> & { taxes: TaxSnapshot },
  lines: StoredLine[],
  paid: Paid = { due_minor: price.total_minor, rest: null },
): SeededBooking {
  const id = generateEntityId(undefined, "bkg");
  const [first, second] = planned.story.events;
  const last = planned.story.events.at(-1);
  if (!first || !second || !last) throw new Error("a booking has at least been held and paid");
  const refund = refundOf(planned, lines, last);
  return {
    ...planned,
    id,
    reference: formatReference(randomBytes(REFERENCE_BYTES)),
    order_id: orderIdOf(id),
    intent_id: stripeId("pi"),
    collection_id: generateEntityId(undefined, "pay_col"),
    session_id: generateEntityId(undefined, "payses"),
    payment_id: generateEntityId(undefined, "pay"),
    capture_id: generateEntityId(undefined, "capt"),
    lines,
    taxes: price.taxes,
    total_minor: price.total_minor,
    ...paid,
    policy: snapshotPolicy(planned.listing.cancellation_policy),
    refund,
    payment_status: paymentStatusOf(planned.fate, refund, price.total_minor, paid.rest !== null),
    booked_at: first.at,
    paid_at: second.at,
    last,
  };
}
