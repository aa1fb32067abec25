import { addDays } from "../../../../src/admin/plain-date";
import type { BlockView } from "../../contract";
import type { Days } from "../calendar/use-selection";

/** A block as its form holds it: without `id` it is a new one; days are counted with the last. */
export type BlockDraft = Days & { id: string | null; reason: string };

export const draftOf = (block: BlockView): BlockDraft => ({
  id: block.id,
  first: block.from,
  last: addDays(block.to, -1),
  reason: block.reason,
});

/** The draft as the API takes it. */
export function bodyOf({ first, last, reason }: BlockDraft) {
  return { from: first, to: addDays(last, 1), reason: reason.trim() };
}
