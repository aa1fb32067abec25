import type { Page } from "../../../src/admin/api";
import { useApi } from "../../../src/admin/use-api";
import type { BookingView } from "../contract";

export const BOOKINGS = "/seller/bookings";

/** Guests book at any time; the table looks again this often. */
const LOOK_EVERY_MS = 30_000;

type Query = Record<string, string | number | undefined>;

export type BookingPage = Page<"bookings", BookingView>;

export function useBookings(query: Query) {
  return useApi<BookingPage>(BOOKINGS, query, { keepPrevious: true, refetchInterval: LOOK_EVERY_MS });
}

export function useBooking(id: string) {
  return useApi<{ booking: BookingView }>(`${BOOKINGS}/${id}`);
}
