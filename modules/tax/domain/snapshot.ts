import { z } from "zod";
import { CURRENCIES } from "../../../src/shared/money";
import type { StayTaxes } from "./tax-stay";

type Stored<Value> = Value extends bigint
  ? string
  : Value extends object
    ? { [Key in keyof Value]: Stored<Value[Key]> }
    : Value;

/** The taxes of a stay as a jsonb column keeps them: amounts are decimal strings of minor units. */
export type TaxSnapshot = { version: 1 } & Stored<StayTaxes>;

const minor = z
  .string()
  .regex(/^\d{1,30}$/)
  .transform(BigInt);
const name = z.string();

const terms = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("percent"),
    treatment: z.enum(["inclusive", "exclusive"]),
    rate_ppm: z.number().int(),
    line_codes: z.array(name).nullable(),
  }),
  z.object({
    type: z.enum(["night", "person_night"]),
    amount_minor: minor,
    currency: z.enum(CURRENCIES),
    nights_max: z.number().int().nullable(),
  }),
]);
const remitted_by = z.enum(["platform", "seller"]);
const rule = z.object({
  id: name,
  jurisdiction: name,
  code: name,
  kind: name.nullable(),
  valid_from: z.iso.date(),
  valid_to: z.iso.date().nullable(),
  remitted_by,
  terms,
});
const lineTax = z.object({ rule_id: name, treatment: z.enum(["inclusive", "exclusive"]), amount_minor: minor });

const snapshot = z.object({
  version: z.literal(1),
  rules: z.array(rule),
  lines: z.array(z.object({ code: name, amount_minor: minor, net_minor: minor, taxes: z.array(lineTax) })),
  night_taxes: z.array(
    z.object({
      rule_id: name,
      jurisdiction: name,
      code: name,
      nights: z.number().int(),
      persons: z.number().int(),
      unit_minor: minor,
      amount_minor: minor,
    }),
  ),
  inclusive_minor: minor,
  exclusive_minor: minor,
  payable: z.array(z.object({ jurisdiction: name, remitted_by, amount_minor: minor })),
});

/** What is stored with a price: the rules that were used and what they came to. */
export function packTaxes(taxes: StayTaxes): TaxSnapshot {
  const text = JSON.stringify(taxes, (_key, value) => (typeof value === "bigint" ? String(value) : value));
  return { version: 1, ...JSON.parse(text) };
}

/** The inverse of `packTaxes`. Throws a ZodError for JSON that is no snapshot. */
export function unpackTaxes(json: unknown): StayTaxes {
  const { version: _, ...taxes } = snapshot.parse(json);
  return taxes;
}
