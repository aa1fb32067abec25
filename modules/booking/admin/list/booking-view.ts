const STATUS_OF = {
  pending: "requested",
  confirmed: "confirmed",
  in_progress: "in_progress",
  completed: "completed",
  /** Whatever ended without taking place. */
  cancelled: "cancelled,declined,expired",
  held: "held",
  all: undefined,
} as const satisfies Record<string, string | undefined>;

/** Which of the bookings a table shows, named as in the address. */
export type View = keyof typeof STATUS_OF;

/** A seller's table starts with what waits for an answer. */
export const SELLER_VIEWS: readonly View[] = [
  ...(["pending", "confirmed", "in_progress", "completed", "cancelled", "all"] as const),
];
/** The operators' starts with all, held ones among them. */
export const OPERATOR_VIEWS: readonly View[] = [
  ...(["all", "held", "pending", "confirmed", "in_progress", "completed", "cancelled"] as const),
];

/** Reads the address's `view`; what is not among the views is the first of them. */
export function viewOf(name: string | null, views: readonly View[]): View {
  return views.find((view) => view === name) ?? views[0] ?? "all";
}

/** The API's `status` for a view, one or several; undefined for all. */
export function statusOfView(view: View): string | undefined {
  return STATUS_OF[view];
}
