/** What the second payment of a booking can be, in the order in which it comes. */
export const REST_STATES = ["planned", "due", "failed", "paid", "void"] as const;
/**
 * `planned` until it is due; `due` while the card is asked; `failed` when it was declined and somebody or the next
 * attempt has to help; `void` when the booking has ended without it.
 */
export type RestState = (typeof REST_STATES)[number];
