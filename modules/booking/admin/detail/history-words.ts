import type { HistoryEntry } from "../../contract";

/** The transitions that the catalogues have a sentence for: all of the booking's table, and the hold before it. */
const TOLD = [
  ...["hold", "accept_payment", "request", "confirm_instantly", "confirm", "decline", "withdraw", "cancel"],
  ...["expire_hold", "expire_request", "start", "complete", "undo_payment", "abandon_payment", "cancel_unpaid"],
];

/** The catalogue's key of what happened; of a transition that is not known yet, of the state that it led to. */
export function historyKey({ name, status }: Pick<HistoryEntry, "name" | "status">): string {
  return TOLD.includes(name) ? `history.${name}` : `status.${status}`;
}
