import { Temporal } from "temporal-polyfill";
import { shareOf } from "./share-of";

/** What one unit of a stay's price is for. */
export type StayUnit = "night" | "day";

/** One line of a price, in integer minor units of the listing's currency. A code stands at most once in a price. */
export type PriceLine =
  /** The nights or days: `amount_minor = quantity × unit_minor`. */
  | { code: "base"; unit: StayUnit; quantity: number; unit_minor: bigint; amount_minor: bigint }
  /** Once a stay, however long. */
  | { code: "cleaning_fee"; amount_minor: bigint }
  /** What the marketplace asks of the guest: `share_bps` basis points of all lines before it. */
  | { code: "service_fee"; share_bps: number; amount_minor: bigint }
  /** The taxes that are not in the lines before it; they are not computed here, but added by who quotes. */
  | { code: "taxes"; amount_minor: bigint };

export type PricedStay = { lines: PriceLine[]; total_minor: bigint };

/** Dates are `YYYY-MM-DD`; `to` is exclusive. `base_price_minor` is for one unit, the cleaning fee for the stay. */
export type StayToPrice = {
  base_price_minor: bigint;
  cleaning_fee_minor: bigint;
  service_fee_bps: number;
  unit: StayUnit;
  from: string;
  to: string;
};

/** Number of nights or days from `from` up to `to`, which is exclusive. Throws a RangeError unless it is positive. */
export function countUnits(from: string, to: string): number {
  const units = Temporal.PlainDate.from(from).until(to, { largestUnit: "days" }).days;
  if (units <= 0) throw new RangeError(`${from} to ${to} is not a period`);
  return units;
}

/** What a stay's price depends on when its units are counted. */
export type CountedStay = Pick<StayToPrice, "base_price_minor" | "cleaning_fee_minor" | "service_fee_bps"> & {
  units: number;
};

const partsOf = ({ base_price_minor, cleaning_fee_minor, service_fee_bps, units }: CountedStay) => {
  const base_minor = base_price_minor * BigInt(units);
  const service_fee_minor = shareOf(base_minor + cleaning_fee_minor, service_fee_bps);
  return { base_minor, service_fee_minor, total_minor: base_minor + cleaning_fee_minor + service_fee_minor };
};

/** The total that `priceStay` comes to, without its lines. */
export const stayTotal = (stay: CountedStay): bigint => partsOf(stay).total_minor;

/**
 * The price of a stay: its lines, and their sum. A fee of nothing is no line.
 * Throws a RangeError for an empty period, a negative price or fee, or a share that is none.
 */
export function priceStay(stay: StayToPrice): PricedStay {
  const { base_price_minor, cleaning_fee_minor, service_fee_bps, unit, from, to } = stay;
  if (base_price_minor < 0n || cleaning_fee_minor < 0n) throw new RangeError("a price is never negative");
  const quantity = countUnits(from, to);
  const { base_minor, service_fee_minor, total_minor } = partsOf({ ...stay, units: quantity });
  const lines: PriceLine[] = [{ code: "base", unit, quantity, unit_minor: base_price_minor, amount_minor: base_minor }];
  if (cleaning_fee_minor > 0n) lines.push({ code: "cleaning_fee", amount_minor: cleaning_fee_minor });
  if (service_fee_minor > 0n) {
    lines.push({ code: "service_fee", share_bps: service_fee_bps, amount_minor: service_fee_minor });
  }
  return { lines, total_minor };
}
