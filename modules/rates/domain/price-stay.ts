import { Temporal } from "temporal-polyfill";

/** What one unit of a stay's price is for. */
export type StayUnit = "night" | "day";

/** One line of a price, in integer minor units of the listing's currency; `amount_minor = quantity × unit_minor`. */
export type PriceLine = {
  code: "base";
  unit: StayUnit;
  quantity: number;
  unit_minor: bigint;
  amount_minor: bigint;
};

export type PricedStay = { lines: PriceLine[]; total_minor: bigint };

/** Dates are `YYYY-MM-DD`; `to` is exclusive. `base_price_minor` is for one unit. */
export type StayToPrice = { base_price_minor: bigint; unit: StayUnit; from: string; to: string };

/** Number of nights or days from `from` up to `to`, which is exclusive. Throws a RangeError unless it is positive. */
export function countUnits(from: string, to: string): number {
  const units = Temporal.PlainDate.from(from).until(to, { largestUnit: "days" }).days;
  if (units <= 0) throw new RangeError(`${from} to ${to} is not a period`);
  return units;
}

/** The price of a stay: its lines, and their sum. Throws a RangeError for an empty period or a negative price. */
export function priceStay({ base_price_minor, unit, from, to }: StayToPrice): PricedStay {
  if (base_price_minor < 0n) throw new RangeError("a price is never negative");
  const quantity = countUnits(from, to);
  const amount_minor = base_price_minor * BigInt(quantity);
  return {
    lines: [{ code: "base", unit, quantity, unit_minor: base_price_minor, amount_minor }],
    total_minor: amount_minor,
  };
}
