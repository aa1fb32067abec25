import { preparedRows, type Sql } from "../../../src/shared/sql";
import type { WiderArea } from "../contract/store";
import { around, middleOf, type Point, RADII_KM } from "../domain/area";
import { KeptAnswers } from "../domain/kept-answers";
import type { Plan } from "../domain/plan";
import { allOf, amongParts, bindingsOf, facetParts, type Moment, sharedParts } from "./conditions";

/** The plan within a radius of a place instead of its own area. */
const within = (plan: Plan, middle: Point, radius_km: number): Plan => ({
  ...plan,
  box: undefined,
  near: around(middle, radius_km),
});

/** Looks for the least wider area in which there is something. */
export class WiderAreas {
  /** The least radius within which anything at all has the words, whatever the dates: none below it has to be asked. */
  readonly #least = new KeptAnswers<number>();

  constructor(private readonly sql: Sql) {}

  /**
   * The least of the radii that people say, beyond the one that was asked for, within which something matches all else
   * of a plan; `version` is the read model's.
   */
  async find(plan: Plan, moment: Moment, version: string): Promise<WiderArea | null> {
    const middle = plan.near ?? (plan.box ? middleOf(plan.box) : undefined);
    if (!middle) return null;
    const asked_m = plan.near?.radius_m ?? 0;
    // What is known of the area that was asked for says nothing of a wider one.
    const elsewhere: Moment = { ...moment, among: null };
    const { words, seller_id } = plan;
    const question = JSON.stringify([words, seller_id, middle.lat, middle.lng]);
    const least = await this.#least.get(version, question, () => this.#leastRadius(plan, middle, elsewhere));
    // One after the other: most often there is something nearby, and far away there is very much to look at.
    for (const radius_km of RADII_KM.filter((km) => km * 1000 > asked_m && km >= least)) {
      const wider = within(plan, middle, radius_km);
      const parts = [...sharedParts(wider, elsewhere), ...Object.values(facetParts(wider))];
      const [found] = await preparedRows<{ count: number }>(
        this.sql,
        `SELECT count(*)::integer AS count FROM search_listing l WHERE ${allOf(parts)}`,
        bindingsOf(parts),
      );
      if (found && found.count > 0) return { near: `${middle.lat},${middle.lng}`, radius_km, count: found.count };
    }
    return null;
  }

  async #leastRadius(plan: Plan, middle: Point, moment: Moment): Promise<number> {
    for (const radius_km of RADII_KM) {
      const parts = amongParts(within(plan, middle, radius_km), moment);
      const [found] = await preparedRows<{ any: boolean }>(
        this.sql,
        `SELECT EXISTS (SELECT FROM search_listing l WHERE ${allOf(parts)}) AS any`,
        bindingsOf(parts),
      );
      if (found?.any) return radius_km;
    }
    return Number.POSITIVE_INFINITY;
  }
}
