import { z } from "zod";
import { CURRENCIES } from "../../../src/shared/money";
import { defineRoute, plainDate } from "../../../src/shared/route";

const currency = z.enum(CURRENCIES);
/** An amount in major units; more decimals than its currency has are refused. */
const amount = z.number().min(0).max(1_000_000);
const money = z.object({ currency, amount: z.number() });

/** Days are days of UTC. `weekday` is 1 for Monday to 7; the 31st of a shorter month is its last day. */
const interval = z.discriminatedUnion("interval", [
  z.object({ interval: z.literal("daily") }).strict(),
  z.object({ interval: z.literal("weekly"), weekday: z.number().int().min(1).max(7) }).strict(),
  z.object({ interval: z.literal("monthly"), day: z.number().int().min(1).max(31) }).strict(),
  z.object({ interval: z.literal("manual") }).strict(),
]);
export type PayoutInterval = z.infer<typeof interval>;

const schedule = z.object({
  schedule: interval,
  /** Below it nothing is paid out in that currency; other currencies have no minimum. */
  minimums: z.array(money),
  /** What operators keep back of new money, and for how long. */
  reserve: z.object({ percent_bps: z.number().int(), days: z.number().int() }),
  /** The next day on which is paid what is available then; null when only people decide. */
  next_payout_on: plainDate.nullable(),
  /** Paid out and not arrived yet, by currency. */
  on_its_way: z.array(money),
});
export type PayoutScheduleView = z.infer<typeof schedule>;

export const readPayoutSchedule = defineRoute({
  method: "GET",
  path: "/seller/payouts/schedule",
  who: "manager",
  summary: "When the seller is paid out, from which amounts on, and when next",
  response: z.object({ payout_schedule: schedule }),
});

export const changePayoutSchedule = defineRoute({
  method: "PATCH",
  path: "/seller/payouts/schedule",
  who: "owner",
  summary: "Changes when the seller is paid out, and from which amounts on; asks for the password",
  body: z
    .object({
      schedule: interval.optional(),
      minimums: z
        .array(z.object({ currency, amount }).strict())
        .max(CURRENCIES.length)
        .refine((list) => new Set(list.map((one) => one.currency)).size === list.length, "names a currency twice")
        .optional(),
    })
    .strict(),
  response: z.object({ payout_schedule: schedule }),
});

export const changePayoutReserve = defineRoute({
  method: "PATCH",
  path: "/admin/payout-reserves/:id",
  who: "operator",
  summary: "Keeps back a share of a seller's new money for some days; what is kept back already stays",
  body: z.object({ percent_bps: z.number().int().min(0).max(5_000), days: z.number().int().min(1).max(365) }).strict(),
  response: z.object({ payout_schedule: schedule }),
});

export const scheduleRoutes = [readPayoutSchedule, changePayoutSchedule, changePayoutReserve];
