import type { Temporal } from "temporal-polyfill";
import { Problem } from "../../../src/shared/problem";
import { type Database, firstRow } from "../../../src/shared/sql";
import type { Localised } from "../domain/in-language";
import { IMAGES_MAX } from "../domain/picture-limits";
import { addressOf, type Picture } from "../rows";

/** One more picture, or which of the present ones stay, in order and with their texts. */
export type MediaChange = { add: Picture } | { keep: { url: string; alt: Localised }[] };

function changed(media: Picture[], change: MediaChange): Picture[] {
  if ("add" in change) {
    if (media.length >= IMAGES_MAX) {
      throw new Problem("image.too_many", `A listing has at most ${IMAGES_MAX} pictures. Remove one first.`);
    }
    return [...media, change.add];
  }
  const known = new Map(media.map((picture) => [addressOf(picture), picture]));
  return change.keep.map(({ url, alt }, index) => {
    const picture = known.get(url);
    // One that was named before is not there a second time.
    known.delete(url);
    if (picture) return { ...picture, alt };
    const message = "is not a picture of this listing, or is named twice";
    throw new Problem("request.invalid", `images.${index}.url: ${message}`, {
      fields: [{ path: `images.${index}.url`, message }],
    });
  });
}

/** Changes a listing's pictures under its row's lock; answers them as they were and as they are. */
export async function changeMedia(
  database: Database,
  listingId: string,
  change: MediaChange,
  now: Temporal.Instant,
): Promise<{ before: Picture[]; after: Picture[] }> {
  return database.transaction(async (tx) => {
    const row = await firstRow<{ media: Picture[] }>(tx, "SELECT media FROM listing WHERE id = ? FOR UPDATE", [
      listingId,
    ]);
    if (!row) throw new Problem("row.not_found", "There is no such listing.");
    const after = changed(row.media, change);
    await tx.raw("UPDATE listing SET media = CAST(? AS jsonb), updated_at = ? WHERE id = ?", [
      JSON.stringify(after),
      now.toString(),
      listingId,
    ]);
    return { before: row.media, after };
  });
}
