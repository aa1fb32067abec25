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
/** Fires when the pending money of a booking that is over becomes available to its seller. */
export const RELEASE_TIMER = "booking.money-available";
/** Topic of the outbox: what the processor has kept of a booking's payment is asked for and posted. */
export const FEE_TOPIC = "booking.post-processing-fee";
/** Topic of the outbox: bookings from before there were books are posted. */
export const EARLIER_TOPIC = "booking.post-earlier";
/** Fires some days before the rest of a booking's price is due. */
export const REST_REMINDER_TIMER = "booking.rest-reminder";
/** Fires when the rest of a booking's price is asked for, the first time and after a card was declined. */
export const REST_TIMER = "booking.rest-due";
/** Fires when the rest has not been paid for so long that its booking is cancelled. */
export const REST_GRACE_TIMER = "booking.rest-overdue";
/** Topic of the outbox: the saved card is asked for the rest of a booking's price. */
export const REST_TOPIC = "booking.charge-rest";
