import type { MedusaContainer } from "@medusajs/framework/types";
import type { Actor } from "../../src/shared/actor";
import { membershipOf } from "../../src/shared/handle";
import { Problem } from "../../src/shared/problem";
import { LISTING, type ListingService } from "../listing";
import type { BlockView } from "./contract";
import { AVAILABILITY, type AvailabilityService } from "./index";

/** The id of a listing of the caller's own seller; another's is `row.not_found` like one that does not exist. */
export async function findOwnListing(scope: MedusaContainer, actor: Actor, id: string): Promise<string> {
  const { seller_id } = membershipOf(actor);
  const listing = await scope.resolve<ListingService>(LISTING).find(id, { seller_id });
  if (!listing) throw new Problem("row.not_found", "There is no such listing.");
  return listing.id;
}

/** A block on a listing of the caller's own seller. */
export async function findOwnBlock(scope: MedusaContainer, actor: Actor, id: string): Promise<BlockView> {
  const block = await scope.resolve<AvailabilityService>(AVAILABILITY).findBlock(id);
  if (!block) throw new Problem("row.not_found", "There is no such block.");
  await findOwnListing(scope, actor, block.listing_id);
  return block;
}
