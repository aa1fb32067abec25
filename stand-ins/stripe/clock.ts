/**
 * The stand-in's one clock, in whole seconds since the epoch as Stripe's objects state time.
 * Every request reads it once, so that moving the clock has one place to change.
 */
export type Clock = { nowSeconds: () => number };

export const systemClock: Clock = { nowSeconds: () => Math.floor(Date.now() / 1000) };
