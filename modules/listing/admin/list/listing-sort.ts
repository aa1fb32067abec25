import type { ListingSort } from "../../contract";

const SORTS: readonly ListingSort[] = ["created_at", "-created_at", "updated_at", "-updated_at", "title", "-title"];

/** The API's `sort` for the order in an address; undefined for none that it knows. */
export function sortOf(order: string | null): ListingSort | undefined {
  return SORTS.find((sort) => sort === order);
}
