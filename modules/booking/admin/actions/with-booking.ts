import type { BookingView } from "../../contract";

type Change = (booking: BookingView) => BookingView;

/** An answer about bookings with one of them changed; what is no such answer, or not about it, stays as it is. */
export function withBooking(answer: unknown, id: string, change: Change): unknown {
  if (typeof answer !== "object" || answer === null) return answer;
  const { booking, bookings } = answer as { booking?: BookingView; bookings?: BookingView[] };
  const changed = (one: BookingView) => (one.id === id ? change(one) : one);
  return {
    ...answer,
    ...(booking ? { booking: changed(booking) } : {}),
    ...(bookings ? { bookings: bookings.map(changed) } : {}),
  };
}
