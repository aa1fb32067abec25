import type { PriceLine } from "./price-stay";

type Stored<Line> = { [Field in keyof Line]: Line[Field] extends bigint ? string : Line[Field] };
type Pack<Line> = Line extends PriceLine ? Stored<Line> : never;

/** A price line as JSON keeps it: amounts are decimal strings of minor units. Every line has `code` and `amount_minor`. */
export type StoredLine = Pack<PriceLine>;

function pack(line: PriceLine): StoredLine {
  const amount_minor = String(line.amount_minor);
  if (line.code === "base") return { ...line, amount_minor, unit_minor: String(line.unit_minor) };
  return { ...line, amount_minor };
}

function unpack(line: StoredLine): PriceLine {
  const amount_minor = BigInt(line.amount_minor);
  if (line.code === "base") return { ...line, amount_minor, unit_minor: BigInt(line.unit_minor) };
  return { ...line, amount_minor };
}

/** Price lines in the form that a jsonb column keeps without loss. */
export function packLines(lines: readonly PriceLine[]): StoredLine[] {
  return lines.map(pack);
}

/** The inverse of `packLines`. */
export function unpackLines(lines: readonly StoredLine[]): PriceLine[] {
  return lines.map(unpack);
}
