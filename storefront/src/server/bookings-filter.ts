/** Bookings on one page of the list. */
export const BOOKINGS_PAGE_SIZE = 10;

/** The parts of a consumer's list, as the page names them. */
export const SHELVES = ["upcoming", "past", "cancelled"] as const;
export type Shelf = (typeof SHELVES)[number];

/** What the API is asked for each: what came to nothing is not mixed with what was enjoyed. */
export const SHELF_QUERY = {
  upcoming: { when: "upcoming" },
  past: { status: "completed" },
  cancelled: { status: "cancelled,declined,expired" },
} as const;

/** Which bookings an address asks for; what makes no sense is left out instead of failing the page. */
export function readBookingsFilter(search: URLSearchParams): { shelf: Shelf; page: number } {
  const page = Number(search.get("page") ?? "1");
  return {
    shelf: SHELVES.find((shelf) => shelf === search.get("when")) ?? "upcoming",
    page: Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1,
  };
}
