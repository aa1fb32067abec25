import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { now } from "../../../../src/shared/clock";
import type { Database } from "../../../../src/shared/sql";
import { changeMedia, type MediaChange } from "../../pictures/change-media";
import { addressOf } from "../../rows";

type Input = { id: string; change: MediaChange };

/**
 * Changes a listing's pictures and answers their addresses; compensation writes the earlier ones back. The files of
 * pictures that go stay: bookings show their listing as it was booked.
 */
export const changeMediaStep = createStep(
  "change-media",
  async ({ id, change }: Input, { container }) => {
    const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const { before, after } = await changeMedia(database, id, change, now());
    return new StepResponse(after.map(addressOf), { id, before });
  },
  async (undo, { container }) => {
    if (!undo) return;
    const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    await database.raw("UPDATE listing SET media = CAST(? AS jsonb) WHERE id = ?", [
      JSON.stringify(undo.before),
      undo.id,
    ]);
  },
);
