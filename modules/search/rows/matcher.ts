import type { Temporal } from "temporal-polyfill";
import type { Sql } from "../../../src/shared/sql";
import type { Plan } from "../domain/plan";
import { KnownAmong } from "./among";
import { isSame, KnownWords } from "./asked";
import { type Moment, momentOf } from "./conditions";
import { type Matches, selectMatches } from "./select-matches";

/** A moment, and whether all that it remembers is of the version named. */
type Remembered = { moment: Moment; isOf: (version: string) => boolean };

/**
 * Finds what plans ask for, in one statement when what the words of a plan mean is known, and, for a plan with dates,
 * among which listings it looks, as they mostly are.
 */
export class Matcher {
  readonly #words = new KnownWords();
  readonly #among = new KnownAmong();

  constructor(private readonly sql: Sql) {}

  /** What matches at an instant, with the moment that other statements of the same answer go by. */
  async match(plan: Plan, now: Temporal.Instant): Promise<{ matches: Matches; moment: Moment }> {
    const { moment, isOf } = await this.#remember(plan, now);
    const matches = await selectMatches(this.sql, plan, moment);
    if (isOf(matches.version)) return { matches, moment };
    const renewed = await this.#remember(plan, now, matches.version);
    if (!moment.among && !renewed.moment.among && isSame(moment.asked, renewed.moment.asked)) {
      return { matches, moment: renewed.moment };
    }
    const again = await selectMatches(this.sql, plan, renewed.moment);
    if (renewed.isOf(again.version)) return { matches: again, moment: renewed.moment };
    // The read model changes faster than it is asked: what stands in the rows themselves is true of any version.
    const plain = { ...renewed.moment, among: null };
    return { matches: await selectMatches(this.sql, plan, plain), moment: plain };
  }

  async #remember(plan: Plan, now: Temporal.Instant, version?: string): Promise<Remembered> {
    const asked = await this.#words.ask(this.sql, plan.words, version);
    const known = await this.#among.ask(this.sql, plan, momentOf(plan, now, asked), version);
    return {
      moment: momentOf(plan, now, asked, known?.among ?? null),
      isOf: (current) =>
        (plan.words.length === 0 || asked.version === current) && (!known || known.version === current),
    };
  }
}
