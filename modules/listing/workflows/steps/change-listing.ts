import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { LISTING, type ListingService } from "../../index";

type Input = { id: string; change: Record<string, unknown> };

/** Changes columns of a listing; compensation writes the earlier values back. */
export const changeListingStep = createStep(
  "change-listing",
  async ({ id, change }: Input, { container }) => {
    const listings = container.resolve<ListingService>(LISTING);
    const names = Object.keys(change);
    if (names.length === 0) return new StepResponse(id, null);
    const row: Record<string, unknown> = { ...(await listings.retrieveListing(id)) };
    const before = Object.fromEntries(names.map((name) => [name, row[name]]));
    await listings.updateListings({ id, ...change });
    return new StepResponse(id, { id, before });
  },
  async (undo, { container }) => {
    if (undo) await container.resolve<ListingService>(LISTING).updateListings({ id: undo.id, ...undo.before });
  },
);
