import { z } from "zod";
import { CURRENCIES } from "../../../src/shared/money";
import { defineRoute, id, language, listOf, paging, plainDate, text } from "../../../src/shared/route";
import { REFUND_POLICIES } from "../domain/refund";
import { FEE_BEARERS } from "../domain/rule";

const currency = z.enum(CURRENCIES);
/** Minor units as a decimal string; no more than PostgreSQL's bigint holds. */
const minor = z.string().regex(/^\d{1,15}$/);
const code = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/);
const name = text(1, 64);

const target = {
  seller_id: id.nullable().default(null),
  tier: name.nullable().default(null),
  /** A category's id: also everything below it. */
  category: id.nullable().default(null),
  kind: name.nullable().default(null),
  valid_from: plainDate,
  /** The first day on which it no longer holds; null is for good. */
  valid_to: plainDate.nullable().default(null),
};

const feeBody = z
  .object({
    ...target,
    type: z.literal("fee"),
    code: code.default("commission"),
    /** Needed for amounts; null holds for every currency. */
    currency: currency.nullable().default(null),
    percent_bps: z.number().int().min(0).max(10_000),
    fixed_minor: minor.default("0"),
    minimum_minor: minor.nullable().default(null),
    maximum_minor: minor.nullable().default(null),
    on_refund: z.enum(REFUND_POLICIES).default("proportional"),
  })
  .strict();
const bearerBody = z.object({ ...target, type: z.literal("bearer"), bearer: z.enum(FEE_BEARERS) }).strict();

/** A rule; what the other type has is null. */
const rule = z.object({
  id,
  type: z.enum(["fee", "bearer"]),
  seller_id: z.string().nullable(),
  tier: z.string().nullable(),
  category: z.string().nullable(),
  kind: z.string().nullable(),
  valid_from: plainDate,
  valid_to: plainDate.nullable(),
  code: z.string().nullable(),
  currency: currency.nullable(),
  percent_bps: z.number().int().nullable(),
  fixed_minor: minor.nullable(),
  minimum_minor: minor.nullable(),
  maximum_minor: minor.nullable(),
  on_refund: z.enum(REFUND_POLICIES).nullable(),
  bearer: z.enum(FEE_BEARERS).nullable(),
  created_at: z.string(),
});
export type RuleView = z.infer<typeof rule>;

export const listCommissionRules = defineRoute({
  method: "GET",
  path: "/admin/commission-rules",
  who: "operator",
  summary: "Commission rules, those made last first",
  query: z.object(paging).strict(),
  response: listOf("commission_rules", rule),
});

export const createCommissionRule = defineRoute({
  method: "POST",
  path: "/admin/commission-rules",
  who: "operator",
  summary: "Makes a rule of a fee that sellers pay, or of who bears the processing fee",
  body: z.discriminatedUnion("type", [feeBody, bearerBody]),
  response: z.object({ commission_rule: rule }),
  status: 201,
});

export const readCommissionRule = defineRoute({
  method: "GET",
  path: "/admin/commission-rules/:id",
  who: "operator",
  summary: "One commission rule",
  response: z.object({ commission_rule: rule }),
});

export const endCommissionRule = defineRoute({
  method: "PATCH",
  path: "/admin/commission-rules/:id",
  who: "operator",
  summary: "Gives a rule another end; all else stays as it was made",
  body: z.object({ valid_to: plainDate.nullable() }).strict(),
  response: z.object({ commission_rule: rule }),
});

export const deleteCommissionRule = defineRoute({
  method: "DELETE",
  path: "/admin/commission-rules/:id",
  who: "operator",
  summary: "Ends a rule with yesterday, one that has not begun before it does; bookings keep what they were told",
  response: z.object({ commission_rule: rule }),
});

/**
 * `POST /admin/commission-rules/test`, and no other id: Medusa's build leaves out what lies in a folder called `test`.
 */
export const testCommissionRules = defineRoute({
  method: "POST",
  path: "/admin/commission-rules/:id",
  who: "operator",
  summary: "With `test` as the id: which rules would hold for a booking, why, and what it would pay",
  body: z
    .object({
      seller_id: id,
      tier: name.nullable().default(null),
      /** The listing's category with those above it, the topmost first. */
      categories: z.array(id).max(20).default([]),
      kind: name,
      booked_on: plainDate,
      currency,
      /** The seller's share of the price, in major units. */
      amount: z.number().min(0).max(1_000_000_000),
      language: language.default("en"),
    })
    .strict(),
  response: z.object({
    commission: z.object({
      currency,
      total: z.number(),
      fees: z.array(
        z.object({
          code: z.string(),
          rule_id: z.string(),
          amount: z.number(),
          /** More than the amount only when all fees together were more than the seller's share. */
          asked: z.number(),
          on_refund: z.enum(REFUND_POLICIES),
        }),
      ),
      bearer: z.enum(FEE_BEARERS),
      bearer_rule_id: z.string().nullable(),
      /** Why, sentence by sentence. */
      explanation: z.array(z.string()),
    }),
  }),
});

export const routes = [
  listCommissionRules,
  createCommissionRule,
  readCommissionRule,
  endCommissionRule,
  deleteCommissionRule,
  testCommissionRules,
];
