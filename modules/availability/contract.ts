import type { Temporal } from "temporal-polyfill";
import { deleteBlock, listBlocks, patchBlock, postBlock } from "./contract/blocks";

export * from "./contract/blocks";
export type { CalendarDay } from "./domain/calendar-days";

/**
 * Someone who may have only so many live unpaid holds at once: `account:<id>`, `email:<address>`, `address:<ip>`.
 * Only a hash of the key is kept, and only while the hold lives.
 */
export type HoldClaim = { key: string; limit: number };

/** Dates are plain dates in the listing's zone; `to` is exclusive. */
export type HoldInput = {
  listing_id: string;
  booking_id: string;
  from: string;
  to: string;
  expires_at: Temporal.Instant;
  now: Temporal.Instant;
  claims: readonly HoldClaim[];
};

/** Free dates of the same length, near to the wanted ones; `to` is exclusive. */
export type FreeDates = { from: string; to: string };

/** Calendars and holds are asked for through listings and bookings, whose capabilities answer. */
export const routes = [listBlocks, postBlock, patchBlock, deleteBlock];
