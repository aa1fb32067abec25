import { useMemo } from "react";
import type { z } from "zod";
import type { Page } from "../../../src/admin/api";
import { useApi } from "../../../src/admin/use-api";
import { useApiLanguage } from "../../../src/admin/use-language";
import type { BookingDetail, BookingView, bookingPayment } from "../contract";
import { foresee, useHeldBack } from "./actions/held-back";
import { ALL_BOOKINGS, BOOKINGS } from "./paths";

/** Guests book at any time; the table looks again this often. */
const LOOK_EVERY_MS = 30_000;

type Query = Record<string, string | number | undefined>;
type BookingPage = Page<"bookings", BookingView>;

/** Where a booking's money is, as operators see it. */
export type BookingPayment = z.infer<typeof bookingPayment>;

/** A page of bookings: a seller's own, or everybody's for operators. */
export function useBookings(path: typeof BOOKINGS | typeof ALL_BOOKINGS, query: Query) {
  const language = useApiLanguage();
  const heldBack = useHeldBack();
  const { data, ...answer } = useApi<BookingPage>(
    path,
    { ...query, language },
    { keepPrevious: true, refetchInterval: LOOK_EVERY_MS },
  );
  const foreseen = useMemo(
    () => data && { ...data, bookings: data.bookings.map((booking) => foresee(booking, heldBack)) },
    [data, heldBack],
  );
  return { ...answer, data: foreseen };
}

export function useBooking(id: string) {
  const language = useApiLanguage();
  const heldBack = useHeldBack();
  const { data, ...answer } = useApi<{ booking: BookingDetail }>(
    `${BOOKINGS}/${id}`,
    { language },
    { refetchInterval: LOOK_EVERY_MS },
  );
  return { ...answer, data: data && { booking: foresee(data.booking, heldBack) } };
}

export function useAnyBooking(id: string) {
  const language = useApiLanguage();
  return useApi<{ booking: BookingDetail; payment: BookingPayment }>(`${ALL_BOOKINGS}/${id}`, { language });
}
