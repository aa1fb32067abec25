import { type Currency, toMajor } from "../../../src/shared/money";
import type { Row } from "../insert-rows";

/** Digits that Medusa notes beside an amount. */
const PRECISION = 20;

/** An amount as Medusa keeps it: in major units, twice. */
export function medusaAmount(name: string, minor: bigint, currency: Currency): Row {
  const value = toMajor(minor, currency);
  return { [name]: value, [`raw_${name}`]: { value: String(value), precision: PRECISION } };
}
