/** Every state of a booking. `confirming` is internal: the payment stands, the order is being made. */
export const BOOKING_STATES = [
  "held",
  "confirming",
  "requested",
  "confirmed",
  "in_progress",
  "completed",
  "expired",
  "declined",
  "cancelled",
] as const;
export type BookingState = (typeof BOOKING_STATES)[number];

/** Who moves a booking. `system` is Berth itself: a completion, a timer, the reconciler. */
export const TRANSITION_ACTORS = ["system", "consumer", "seller", "operator"] as const;
export type TransitionActor = (typeof TRANSITION_ACTORS)[number];

/** The column of the booking whose instant sets a transition off by itself. */
export type TransitionTimer = "hold_expires_at" | "request_expires_at" | "start_at" | "end_at";

type Transition = {
  name: string;
  from: readonly BookingState[];
  to: BookingState;
  who: readonly TransitionActor[];
  timer?: TransitionTimer;
  does: string;
};

/** The one table of what can happen to a booking. What is not in it is refused, by code here and by state in SQL. */
export const TRANSITIONS = [
  {
    name: "expire_hold",
    from: ["held"],
    to: "expired",
    who: ["system"],
    timer: "hold_expires_at",
    does: "cancels the payment intent and gives the dates back",
  },
  {
    name: "abandon_payment",
    from: ["held"],
    to: "expired",
    who: ["system"],
    does: "gives the dates back because no payment could be opened",
  },
  {
    name: "accept_payment",
    from: ["held"],
    to: "confirming",
    who: ["system"],
    does: "makes the hold last, also one that was over while nobody else has its dates",
  },
  {
    name: "undo_payment",
    from: ["confirming"],
    to: "expired",
    who: ["system"],
    does: "gives money and dates back when the booking cannot be finished",
  },
  {
    name: "request",
    from: ["confirming"],
    to: "requested",
    who: ["system"],
    does: "asks the seller; the payment stays authorised",
  },
  {
    name: "confirm_instantly",
    from: ["confirming"],
    to: "confirmed",
    who: ["system"],
    does: "captures the payment without asking the seller",
  },
  {
    name: "confirm",
    from: ["requested"],
    to: "confirmed",
    // The system only finishes a seller's yes that a crash cut short after the capture.
    who: ["seller", "system"],
    does: "captures the payment",
  },
  {
    name: "decline",
    from: ["requested"],
    to: "declined",
    who: ["seller"],
    does: "cancels the authorisation and gives the dates back",
  },
  {
    name: "expire_request",
    from: ["requested"],
    to: "expired",
    who: ["system"],
    timer: "request_expires_at",
    does: "cancels the authorisation and gives the dates back",
  },
  {
    name: "withdraw",
    from: ["requested"],
    to: "cancelled",
    who: ["consumer", "operator"],
    does: "cancels the authorisation and gives the dates back",
  },
  {
    name: "cancel",
    from: ["confirmed", "in_progress"],
    to: "cancelled",
    who: ["consumer", "seller", "operator"],
    does: "refunds by the policy on the booking, all of it when the seller cancels",
  },
  {
    name: "cancel_unpaid",
    from: ["confirmed", "in_progress"],
    to: "cancelled",
    who: ["system"],
    does: "refunds the deposit by the policy on the booking, because the rest was not paid in time",
  },
  {
    name: "start",
    from: ["confirmed"],
    to: "in_progress",
    who: ["system"],
    timer: "start_at",
    does: "the guest is there",
  },
  {
    name: "complete",
    from: ["in_progress"],
    to: "completed",
    who: ["system", "seller"],
    timer: "end_at",
    does: "the seller's money becomes available after its delay",
  },
] as const satisfies readonly Transition[];

export type TransitionName = (typeof TRANSITIONS)[number]["name"];

/** The state that a transition leads to, or null when the table does not allow it from this state by this actor. */
export function nextState(state: BookingState, name: TransitionName, actor: TransitionActor): BookingState | null {
  const row: Transition | undefined = TRANSITIONS.find((one) => one.name === name);
  if (!row?.from.includes(state) || !row.who.includes(actor)) return null;
  return row.to;
}
