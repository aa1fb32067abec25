import { Problem } from "../../src/shared/problem";
import type { ListingService } from "./index";

/** Throws `request.invalid` at `category_id` when no category has this id. Null means none and is fine. */
export async function checkCategory(listings: ListingService, categoryId: string | null | undefined): Promise<void> {
  if (!categoryId) return;
  const tops = await listings.categories("en");
  if (tops.some((top) => top.id === categoryId || top.children.some((child) => child.id === categoryId))) return;
  throw new Problem("request.invalid", "category_id: is not a category", {
    fields: [{ path: "category_id", message: "is not a category" }],
  });
}
