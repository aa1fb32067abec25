import type { z } from "zod";
import type { Page } from "../../../src/admin/api";
import { useApi } from "../../../src/admin/use-api";
import { useApiLanguage } from "../../../src/admin/use-language";
import type { BookingDetail, BookingView, bookingPayment } from "../contract";

export const BOOKINGS = "/seller/bookings";
export const ALL_BOOKINGS = "/admin/bookings";

/** Guests book at any time; the table looks again this often. */
const LOOK_EVERY_MS = 30_000;

type Query = Record<string, string | number | undefined>;
type BookingPage = Page<"bookings", BookingView>;

/** Where a booking's money is, as operators see it. */
export type BookingPayment = z.infer<typeof bookingPayment>;

/** A page of bookings: a seller's own, or everybody's for operators. */
export function useBookings(path: typeof BOOKINGS | typeof ALL_BOOKINGS, query: Query) {
  const language = useApiLanguage();
  return useApi<BookingPage>(path, { ...query, language }, { keepPrevious: true, refetchInterval: LOOK_EVERY_MS });
}

export function useBooking(id: string) {
  const language = useApiLanguage();
  return useApi<{ booking: BookingDetail }>(`${BOOKINGS}/${id}`, { language }, { refetchInterval: LOOK_EVERY_MS });
}

export function useAnyBooking(id: string) {
  const language = useApiLanguage();
  return useApi<{ booking: BookingDetail; payment: BookingPayment }>(`${ALL_BOOKINGS}/${id}`, { language });
}
