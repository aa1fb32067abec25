import type { MedusaContainer } from "@medusajs/framework/types";
import type { Actor } from "../../src/shared/actor";
import { membershipOf } from "../../src/shared/handle";
import { Problem } from "../../src/shared/problem";
import { LISTING, type ListingService } from "./index";
import type { ListingRow } from "./rows";

/** A listing of the caller's own seller; another's is `row.not_found` like one that does not exist. */
export async function findOwn(scope: MedusaContainer, actor: Actor, id: string): Promise<ListingRow> {
  const row = await scope.resolve<ListingService>(LISTING).find(id, { seller_id: membershipOf(actor).seller_id });
  if (!row) throw new Problem("row.not_found", "There is no such listing.");
  return row;
}
