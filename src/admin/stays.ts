import { useQuery } from "@tanstack/react-query";
import type { BookingStatus, BookingView } from "../../modules/booking/contract";
import { api, type Page } from "./api";
import { useApiLanguage } from "./use-language";

const PATH = "/seller/bookings";
const LARGEST_PAGE = 100;
/** A bound, for a month of even the largest seller's bookings fits in it. */
const PAGES = 20;
const LOOK_EVERY_MS = 60_000;

/** States in which a booking's dates are nobody else's. */
const OCCUPYING: readonly BookingStatus[] = ["held", "requested", "confirmed", "in_progress", "completed"];

type Range = { from: string; to: string };

async function readStays(listingId: string, range: Range, language: "en" | "es", signal: AbortSignal) {
  const stays: BookingView[] = [];
  for (let page = 0; page < PAGES; page += 1) {
    const query = {
      ...range,
      listing_id: listingId,
      status: OCCUPYING.join(","),
      language,
      limit: LARGEST_PAGE,
      offset: page * LARGEST_PAGE,
    };
    const { bookings, count } = await api<Page<"bookings", BookingView>>(PATH, { query, signal });
    stays.push(...bookings);
    if ((page + 1) * LARGEST_PAGE >= count) break;
  }
  return stays;
}

/** The bookings that keep dates of a listing in `[from, to)`. */
export function useStays(listingId: string, range: Range) {
  const language = useApiLanguage();
  return useQuery({
    queryKey: ["seller", "bookings", "stays", listingId, range, language],
    queryFn: ({ signal }) => readStays(listingId, range, language, signal),
    refetchInterval: LOOK_EVERY_MS,
  });
}
