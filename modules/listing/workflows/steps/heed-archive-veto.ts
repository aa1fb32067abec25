import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { Problem } from "../../../../src/shared/problem";
import { isArchiveVetoed } from "../../archive-veto";

/** Throws `listing.has_bookings` while a listing has bookings to come. It only asks: there is nothing to compensate. */
export const heedArchiveVetoStep = createStep("heed-archive-veto", async ({ id }: { id: string }) => {
  if (await isArchiveVetoed(id)) {
    throw new Problem(
      "listing.has_bookings",
      "This listing has bookings that are not over yet. Pause it: no new ones come in, and it can be archived later.",
    );
  }
  return new StepResponse(id);
});
