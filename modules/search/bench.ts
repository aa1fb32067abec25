import type { Temporal } from "temporal-polyfill";
import type { Sql } from "../../src/shared/sql";
import { searchQuery } from "./contract/store";
import { planOf } from "./domain/plan";
import { Matcher } from "./rows/matcher";
import { selectCardRows } from "./rows/select-cards";

/**
 * What `GET /store/listings` asks of the database, and nothing else: the statements that the benches measure without
 * HTTP around them, rows of cards included, which the server keeps.
 */
export class BareSearch {
  readonly #matcher: Matcher;

  constructor(private readonly sql: Sql) {
    this.#matcher = new Matcher(sql);
  }

  /** How many listings match these parameters. */
  async run(parameters: Record<string, string>, now: Temporal.Instant): Promise<number> {
    const { matches } = await this.#matcher.match(planOf(searchQuery.parse(parameters)), now);
    await selectCardRows(this.sql, matches.ids);
    return matches.count;
  }
}
