import type { LoadSample } from "../harness/load";
import type { Goal } from "../harness/report";
import type { Samples } from "../harness/rounds";
import { ratios, type Spread } from "../harness/statistics";
import { BARE, CEILING, DATES, STOCK } from "./contestants";

/** How much faster than stock Medusa's page, or how near to the ceiling where that is lower; and how near to the SQL. */
const TIMES_STOCK = 20;
const PART_OF_CEILING = 0.6;
const TIMES_SQL = 3;

export const told = ({ min, median, max }: Spread, digits = 1) =>
  `${median.toFixed(digits)}, ${min.toFixed(digits)} to ${max.toFixed(digits)}`;

const of = (samples: Samples<LoadSample>, name: string, figure: "per_second" | "p95_ms") =>
  samples.get(name)?.map((sample) => sample[figure]);

/** Ratios within the run, round by round, with their goals. What was not measured has none. */
export function searchGoals(samples: Samples<LoadSample>): Goal[] {
  const [stock, ceiling, dates] = [STOCK, CEILING, DATES].map((name) => of(samples, name, "per_second"));
  if (!stock || !ceiling || !dates) return [];
  const overStock = ratios(dates, stock);
  const ofCeiling = ratios(dates, ceiling);
  const ceilingOverStock = ratios(ceiling, stock).median;
  const goals: Goal[] = [];
  if (TIMES_STOCK <= PART_OF_CEILING * ceilingOverStock) {
    goals.push({
      what: `text + distance + dates ≥ ${TIMES_STOCK} × stock /store/products`,
      figure: `${told(overStock)} ×`,
      met: overStock.median >= TIMES_STOCK,
    });
  } else {
    goals.push({
      what: `text + distance + dates ≥ ${PART_OF_CEILING * 100} % of the ceiling, lower here than ${TIMES_STOCK} × stock`,
      figure: `${told({ min: ofCeiling.min * 100, median: ofCeiling.median * 100, max: ofCeiling.max * 100 })} %; ${told(overStock)} × stock`,
      met: ofCeiling.median >= PART_OF_CEILING,
    });
  }
  const [p95, sqlP95] = [of(samples, DATES, "p95_ms"), of(samples, BARE, "p95_ms")];
  if (p95 && sqlP95) {
    const overSql = ratios(p95, sqlP95);
    goals.push({
      what: `p95 ≤ ${TIMES_SQL} × bare SQL`,
      figure: `${told(overSql, 2)} ×`,
      met: overSql.median <= TIMES_SQL,
    });
  }
  return goals;
}
