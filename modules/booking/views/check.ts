import type { MedusaContainer } from "@medusajs/framework/types";
import { now as present } from "../../../src/shared/clock";
import { asProblem, Problem } from "../../../src/shared/problem";
import { AVAILABILITY, type AvailabilityService } from "../../availability";
import { readListingToBook, refuseImpossibleStay } from "../listing-to-book";
import { takenProblem } from "../taken-problem";

type Checked = { available: boolean; reason?: string; alternatives: unknown };

/** Whether a stay could be booked at this moment. A listing that does not exist is `row.not_found` all the same. */
export async function checkStay(
  container: MedusaContainer,
  listingId: string,
  stay: { from: string; to: string; guests: number },
): Promise<Checked> {
  const now = present();
  try {
    const listing = await readListingToBook(container, listingId);
    refuseImpossibleStay(listing, stay, now);
    const availability = container.resolve<AvailabilityService>(AVAILABILITY);
    const dates = { listing_id: listing.id, from: stay.from, to: stay.to, now };
    if (await availability.isFree(dates)) return { available: true, alternatives: [] };
    throw await takenProblem(container, listing, stay, now);
  } catch (error) {
    const problem = asProblem(error);
    // Bad dates and closed listings are an answer here; what does not exist, or a failure of ours, is not.
    if (!(problem instanceof Problem) || !/^(availability|listing)\./.test(problem.code)) throw error;
    return { available: false, reason: problem.code, alternatives: problem.details.alternatives ?? [] };
  }
}
