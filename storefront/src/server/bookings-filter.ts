/** Bookings on one page of the list. */
export const BOOKINGS_PAGE_SIZE = 10;

/** Which bookings an address asks for; what makes no sense is left out instead of failing the page. */
export function readBookingsFilter(search: URLSearchParams): { when: "past" | undefined; page: number } {
  const page = Number(search.get("page") ?? "1");
  return {
    when: search.get("when") === "past" ? "past" : undefined,
    page: Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1,
  };
}
