import type { Temporal } from "temporal-polyfill";
import type { Sql } from "../../../src/shared/sql";
import type { Plan } from "../domain/plan";
import { isSame, KnownWords } from "./asked";
import { type Moment, momentOf } from "./conditions";
import { type Matches, selectMatches } from "./select-matches";

/** Finds what plans ask for, in one statement when the words of a plan are known, as they mostly are. */
export class Matcher {
  readonly #words = new KnownWords();

  constructor(private readonly sql: Sql) {}

  /** What matches at an instant, with the moment that other statements of the same answer go by. */
  async match(plan: Plan, now: Temporal.Instant): Promise<{ matches: Matches; moment: Moment }> {
    const asked = await this.#words.ask(this.sql, plan.words);
    const moment = momentOf(plan, now, asked);
    const matches = await selectMatches(this.sql, plan, moment);
    if (plan.words.length === 0 || matches.version === asked.version) return { matches, moment };
    const renewed = momentOf(plan, now, await this.#words.ask(this.sql, plan.words, matches.version));
    return {
      matches: isSame(asked, renewed.asked) ? matches : await selectMatches(this.sql, plan, renewed),
      moment: renewed,
    };
  }
}
