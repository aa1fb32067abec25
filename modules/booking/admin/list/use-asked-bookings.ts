import { useSearchParams } from "react-router-dom";
import { readDateRange } from "../../../../src/admin/components/date-range-filter";
import { useTableQuery } from "../../../../src/admin/use-table-query";
import type { BookingSort } from "../../contract";
import type { ALL_BOOKINGS, BOOKINGS } from "../paths";
import { useBookings } from "../queries";
import { statusOfView, type View, viewOf } from "./booking-view";

const SORTS: readonly BookingSort[] = ["created_at", "-created_at", "start_at", "-start_at"];

const sortOf = (order: string | null) => SORTS.find((sort) => sort === order);

/** The bookings that the address asks for by tab, days, search and page, and what it asked. */
export function useAskedBookings(
  path: typeof BOOKINGS | typeof ALL_BOOKINGS,
  views: readonly View[],
  filters: string[] = [],
) {
  const [parameters] = useSearchParams();
  const view = viewOf(parameters.get("view"), views);
  const range = readDateRange(parameters);
  const asked = useTableQuery(filters);
  const answer = useBookings(path, {
    ...asked,
    ...range,
    status: statusOfView(view),
    sort: sortOf(parameters.get("order")),
  });
  const isNarrowed = Boolean(asked.q ?? range.from ?? range.to) || filters.some((name) => asked[name] !== undefined);
  return { ...answer, view, isNarrowed, search: parameters.size > 0 ? `?${parameters.toString()}` : "" };
}
