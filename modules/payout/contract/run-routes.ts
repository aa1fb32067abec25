import { z } from "zod";
import { CURRENCIES } from "../../../src/shared/money";
import { defineRoute, id, listOf, paging, plainDate } from "../../../src/shared/route";
import { PAYOUT_STATUSES } from "./payout-routes";

const currency = z.enum(CURRENCIES);

/** Why sellers with money got none, and how many. */
const carried = z.object({
  no_account: z.number().int(),
  restricted: z.number().int(),
  minimum: z.number().int(),
  owed: z.number().int(),
});

const run = z.object({
  id,
  trigger: z.enum(["daily", "operator", "seller"]),
  /** The day that it pays for, of UTC. */
  day: plainDate,
  /** Of one seller alone; null is everybody who is due. */
  seller_id: z.string().nullable(),
  state: z.enum(["waiting", "running", "finished"]),
  created_at: z.string(),
  finished_at: z.string().nullable(),
  payouts: z.number().int(),
  failed: z.number().int(),
  /** What was decided, and what of it came back, by currency; major units. */
  totals: z.array(z.object({ currency, amount: z.number(), failed_amount: z.number() })),
  carried,
});
export type PayoutRunView = z.infer<typeof run>;

const runPayout = z.object({
  id,
  seller_id: z.string(),
  status: z.enum(PAYOUT_STATUSES),
  currency,
  amount: z.number(),
  reserved: z.number(),
  netted: z.number(),
  failure_code: z.string().nullable(),
  /** In Stripe's words, which are for operators. */
  failure_message: z.string().nullable(),
  transfer_id: z.string().nullable(),
  bank_payout_id: z.string().nullable(),
});
export type RunPayoutView = z.infer<typeof runPayout>;

export const listPayoutRuns = defineRoute({
  method: "GET",
  path: "/admin/payout-runs",
  who: "operator",
  summary: "Payout runs, the latest first",
  query: z.object(paging).strict(),
  response: listOf("payout_runs", run),
});

export const startPayoutRun = defineRoute({
  method: "POST",
  path: "/admin/payout-runs",
  who: "operator",
  summary: "Starts a run for now: of everybody who is due, or of one seller, whatever their schedule",
  body: z.object({ seller_id: id.optional() }).strict(),
  response: z.object({ payout_run: run }),
  status: 201,
});

export const readPayoutRun = defineRoute({
  method: "GET",
  path: "/admin/payout-runs/:id",
  who: "operator",
  summary: "A payout run with its payouts, those that failed first",
  query: z.object(paging).strict(),
  response: z.object({ payout_run: run, payouts: z.array(runPayout), count: z.number().int() }),
});

export const runRoutes = [listPayoutRuns, startPayoutRun, readPayoutRun];
