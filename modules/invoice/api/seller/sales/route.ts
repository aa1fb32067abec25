import { Temporal } from "temporal-polyfill";
import { handle, membershipOf } from "../../../../../src/shared/handle";
import { Problem } from "../../../../../src/shared/problem";
import { readSales } from "../../../contract";
import { salesOf } from "../../../reports/sales";

/** Days that may be asked for: a little more than ten years, or one when it is day by day. */
const DAYS_MAX = { day: 400, week: 1_500, month: 3_700 };

export const GET = handle(readSales, async ({ actor, query, database }) => {
  const { from, to, by } = query;
  const days = Temporal.PlainDate.from(from).until(to, { largestUnit: "days" }).days;
  if (days < 1 || days > DAYS_MAX[by]) {
    throw new Problem("request.invalid", `to: must be at most ${DAYS_MAX[by]} days after from`, {
      fields: [{ path: "to", message: `must be 1 to ${DAYS_MAX[by]} days after from` }],
    });
  }
  return { sales: await salesOf(database, membershipOf(actor).seller_id, query) };
});
