/** Which of the bookings a table shows; what is not named is pending, where an answer is waited for. */
export const VIEWS = ["pending", "confirmed", "all"] as const;
export type View = (typeof VIEWS)[number];

const STATUS_OF = { pending: "requested", confirmed: "confirmed", all: undefined } as const;

/** Reads the address's `view`. */
export function viewOf(name: string | null): View {
  return VIEWS.find((view) => view === name) ?? "pending";
}

/** The API's `status` for a view; undefined for all. */
export function statusOfView(view: View): "requested" | "confirmed" | undefined {
  return STATUS_OF[view];
}
