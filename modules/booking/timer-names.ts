/** Fires when a hold is over. */
export const HOLD_TIMER = "booking.hold-expires";
/** Fires when a request has not been answered in time. */
export const REQUEST_TIMER = "booking.request-expires";
/** Fires when a stay begins. */
export const START_TIMER = "booking.starts";
/** Fires when a stay ends. */
export const END_TIMER = "booking.ends";
/** Topic of the outbox: the money of a booking that has ended is brought to what the booking says. */
export const SETTLE_TOPIC = "booking.settle-payment";
