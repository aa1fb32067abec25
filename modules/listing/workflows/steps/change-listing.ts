import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { countryAt } from "../../country-at";
import { LISTING, type ListingService } from "../../index";

type Input = { id: string; change: Record<string, unknown> };

/** Changes columns of a listing, its country with its coordinates; compensation writes the earlier values back. */
export const changeListingStep = createStep(
  "change-listing",
  async ({ id, change }: Input, { container }) => {
    const listings = container.resolve<ListingService>(LISTING);
    if (Object.keys(change).length === 0) return new StepResponse(id, null);
    const row: Record<string, unknown> = { ...(await listings.retrieveListing(id)) };
    const isMoved = "lat" in change || "lng" in change;
    const place = { ...row, ...change } as { lat: number; lng: number };
    const all: Record<string, unknown> = isMoved ? { ...change, country_code: countryAt(place) } : change;
    const before = Object.fromEntries(Object.keys(all).map((name) => [name, row[name]]));
    await listings.updateListings({ id, ...all });
    return new StepResponse(id, { id, before });
  },
  async (undo, { container }) => {
    if (undo) await container.resolve<ListingService>(LISTING).updateListings({ id: undo.id, ...undo.before });
  },
);
