import { z } from "zod";
import type { Sort } from "./plan";

/** Where a page ended: the sort key of its last listing, when that was made, and its id. */
export type Cursor = { sort: Sort; key: number; created_at: string; id: string };

const packed = z.tuple([z.string(), z.number(), z.iso.datetime({ offset: true }), z.string().max(128)]);

/** A cursor as it goes over the wire; it says nothing that the page did not. */
export function packCursor({ sort, key, created_at, id }: Cursor): string {
  return Buffer.from(JSON.stringify([sort, key, created_at, id])).toString("base64url");
}

/** The cursor that a text stands for; null for one that is none, or of a list in another order. */
export function unpackCursor(text: string, sort: Sort): Cursor | null {
  try {
    const [of, key, created_at, id] = packed.parse(JSON.parse(Buffer.from(text, "base64url").toString()));
    return of === sort ? { sort, key, created_at, id } : null;
  } catch {
    return null;
  }
}
