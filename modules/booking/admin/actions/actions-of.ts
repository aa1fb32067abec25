import type { BookingStatus, BookingView } from "../../contract";

/** What a seller's staff can do about a booking, named as the API's routes are. */
export type BookingAction = "confirm" | "decline" | "cancel" | "complete";

/** The state that each action leads to. */
export const LEADS_TO = {
  confirm: "confirmed",
  decline: "declined",
  cancel: "cancelled",
  complete: "completed",
} as const satisfies Record<BookingAction, BookingStatus>;

/** The actions that a booking's state allows; only those who manage may cancel, for it pays everything back. */
export function actionsOf(booking: Pick<BookingView, "status">, canManage: boolean): BookingAction[] {
  const cancel: BookingAction[] = canManage ? ["cancel"] : [];
  switch (booking.status) {
    case "requested":
      return ["confirm", "decline"];
    case "confirmed":
      return cancel;
    case "in_progress":
      return ["complete", ...cancel];
    default:
      return [];
  }
}
