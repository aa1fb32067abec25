import type { BookingView } from "../contract";

type Answer = { booking?: BookingView; bookings?: BookingView[] };

/** An answer about bookings as it would be with one of them confirmed; what is no such answer stays as it is. */
export function withConfirmed(answer: unknown, id: string): unknown {
  if (typeof answer !== "object" || answer === null) return answer;
  const { booking, bookings } = answer as Answer;
  const confirmed = (one: BookingView): BookingView => (one.id === id ? { ...one, status: "confirmed" } : one);
  return {
    ...answer,
    ...(booking ? { booking: confirmed(booking) } : {}),
    ...(bookings ? { bookings: bookings.map(confirmed) } : {}),
  };
}
