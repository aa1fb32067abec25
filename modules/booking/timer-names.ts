/** Fires when a hold is over. */
export const HOLD_TIMER = "booking.hold-expires";
