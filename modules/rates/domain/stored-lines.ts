import type { PriceLine } from "./price-stay";

/** A price line as JSON keeps it: amounts are decimal strings of minor units. */
export type StoredLine = Omit<PriceLine, "unit_minor" | "amount_minor"> & { unit_minor: string; amount_minor: string };

/** Price lines in the form that a jsonb column keeps without loss. */
export function packLines(lines: readonly PriceLine[]): StoredLine[] {
  return lines.map((line) => ({
    ...line,
    unit_minor: String(line.unit_minor),
    amount_minor: String(line.amount_minor),
  }));
}

/** The inverse of `packLines`. */
export function unpackLines(lines: readonly StoredLine[]): PriceLine[] {
  return lines.map((line) => ({
    ...line,
    unit_minor: BigInt(line.unit_minor),
    amount_minor: BigInt(line.amount_minor),
  }));
}
