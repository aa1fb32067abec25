import type { BookingDetail } from "../../../modules/booking/contract";
import type { Texts } from "../i18n/texts";

/** What has become of a booking, as its page says it. */
export type Outcome = keyof Texts["booking"]["outcomes"];

type Told = Pick<BookingDetail, "status" | "ended_by" | "history">;

/** Whether the money was taken: until the business says yes it is only reserved on the card. */
export function wasCharged({ history }: Pick<BookingDetail, "history">): boolean {
  return history.some(({ status }) => status === "confirmed");
}

function expired({ history }: Told): Outcome {
  if (history.some(({ status }) => status === "requested")) return "unanswered";
  return history.some(({ name }) => name === "undo_payment") ? "unfinished" : "unpaid";
}

function cancelled(booking: Told): Outcome {
  if (!wasCharged(booking)) return booking.ended_by === "operator" ? "withdrawn_by_operator" : "withdrawn";
  if (booking.ended_by === "system") return "cancelled_unpaid";
  if (booking.ended_by === "consumer") return "cancelled_by_consumer";
  return booking.ended_by === "seller" ? "cancelled_by_seller" : "cancelled_by_operator";
}

/** Tells by status and history which words fit. */
export function outcomeOf(booking: Told): Outcome {
  if (booking.status === "expired") return expired(booking);
  return booking.status === "cancelled" ? cancelled(booking) : booking.status;
}

/** True while people may still change their contact, ask for something or come. */
export function isOpen({ status }: Pick<BookingDetail, "status">): boolean {
  return status === "held" || canBeCancelled({ status });
}

/** True while the page may offer to cancel; the API has the last word. */
export function canBeCancelled({ status }: Pick<BookingDetail, "status">): boolean {
  return status === "requested" || status === "confirmed" || status === "in_progress";
}

type Paid = Pick<BookingDetail, "status" | "payment_status" | "refunded" | "history">;

/** Where the money of an ended booking is, or null when none was taken or none is given back. */
export function refundStateOf(booking: Paid): keyof Texts["booking"]["refunds"] | null {
  if (booking.refunded > 0) {
    const isBack = booking.payment_status === "refunded" || booking.payment_status === "partly_refunded";
    return isBack ? "succeeded" : "pending";
  }
  return booking.status === "cancelled" && wasCharged(booking) ? "none" : null;
}
