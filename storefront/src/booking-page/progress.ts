import type { BookingDetail } from "../../../modules/booking/contract";
import type { Texts } from "../i18n/texts";

/** A station on the way of a booking. `ended` is where it came to nothing. */
export type Station = { name: keyof Texts["booking"]["stations"]; state: "done" | "now" | "later" | "ended" };

type Told = Pick<BookingDetail, "status" | "booking_mode" | "history">;

const REQUEST = ["requested", "confirmed", "in_progress", "completed"] as const;
const INSTANT = ["confirmed", "in_progress", "completed"] as const;

/** The stations of a booking and how far it has come; one that has ended says at which station. */
export function stationsOf({ status, booking_mode, history }: Told): Station[] {
  const way: readonly (typeof REQUEST)[number][] = booking_mode === "request" ? REQUEST : INSTANT;
  const reached = new Set(history.map((entry) => entry.status));
  if (status === "held") {
    return [{ name: "held", state: "now" }, ...way.map((name) => ({ name, state: "later" }) as const)];
  }
  if (status === "expired" || status === "declined" || status === "cancelled") {
    const passed = way.filter((name) => reached.has(name)).map((name) => ({ name, state: "done" }) as const);
    return [...passed, { name: status, state: "ended" }];
  }
  const current = way.indexOf(status);
  return way.map((name, index) => ({
    name,
    // The last station is an end, not something that goes on.
    state:
      index < current || (index === current && status === "completed") ? "done" : index === current ? "now" : "later",
  }));
}
