import { z } from "zod";
import { CURRENCIES } from "../../../src/shared/money";
import { defineRoute, id, listOf, paging, plainDate, text } from "../../../src/shared/route";

const currency = z.enum(CURRENCIES);
/** Minor units as a decimal string; no more than PostgreSQL's bigint holds. */
const minor = z.string().regex(/^\d{1,15}$/);
const word = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/);
const jurisdiction = z
  .string()
  .regex(/^[A-Z]{2}(-[A-Za-z0-9_-]{1,125})?$/, "must be a country such as ES, or a name below one such as ES-CT");

const percent = z
  .object({
    type: z.literal("percent"),
    treatment: z.enum(["inclusive", "exclusive"]),
    /** Millionths of the net amount: 88750 is 8.875 %. */
    rate_ppm: z.number().int().min(0).max(1_000_000),
    /** Codes of the price's lines that are taxed; null are all. */
    line_codes: z.array(word).min(1).max(20).nullable().default(null),
  })
  .strict();
const byNight = z
  .object({
    type: z.enum(["night", "person_night"]),
    amount_minor: minor,
    currency,
    nights_max: z.number().int().min(1).max(1_000).nullable().default(null),
  })
  .strict();
const terms = z.discriminatedUnion("type", [percent, byNight]);

const taxRule = z.object({
  id,
  jurisdiction: z.string(),
  code: z.string(),
  kind: z.string().nullable(),
  valid_from: plainDate,
  valid_to: plainDate.nullable(),
  remitted_by: z.enum(["platform", "seller"]),
  terms,
});
export type TaxRuleView = z.infer<typeof taxRule>;

export const listTaxRules = defineRoute({
  method: "GET",
  path: "/admin/tax-rules",
  who: "operator",
  summary: "Tax rules by jurisdiction, tax and time",
  query: z.object(paging).strict(),
  response: listOf("tax_rules", taxRule),
});

export const createTaxRule = defineRoute({
  method: "POST",
  path: "/admin/tax-rules",
  who: "operator",
  summary: "Makes a rule of a tax of a jurisdiction; of one tax one rule holds for a kind on a day",
  body: z
    .object({
      jurisdiction,
      code: word,
      kind: text(1, 64).nullable().default(null),
      valid_from: plainDate,
      valid_to: plainDate.nullable().default(null),
      remitted_by: z.enum(["platform", "seller"]),
      terms,
    })
    .strict(),
  response: z.object({ tax_rule: taxRule }),
  status: 201,
});

export const endTaxRule = defineRoute({
  method: "PATCH",
  path: "/admin/tax-rules/:id",
  who: "operator",
  summary: "Gives a rule another end; all else stays as it was made, and stays keep the taxes they were told",
  body: z.object({ valid_to: plainDate.nullable() }).strict(),
  response: z.object({ tax_rule: taxRule }),
});

export const routes = [listTaxRules, createTaxRule, endTaxRule];
