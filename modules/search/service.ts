import type { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import type { Language } from "../../src/shared/route";
import type { Database } from "../../src/shared/sql";
import type { RatesService } from "../rates";
import type { storeListListings } from "./contract/store";
import { facetsOf } from "./domain/facets";
import { KeptAnswers } from "./domain/kept-answers";
import { KeptRows } from "./domain/kept-rows";
import type { Plan } from "./domain/plan";
import { readVersion } from "./rows/asked";
import { Matcher } from "./rows/matcher";
import { type Refreshed, rebuild, refresh } from "./rows/refresh";
import { type CardRow, selectCardRows, toCard } from "./rows/select-cards";
import { selectOtherDates } from "./rows/select-other-dates";
import { selectSuggestions } from "./rows/select-suggestions";
import type { ListingSource } from "./rows/source";
import { WiderAreas } from "./rows/wider-area";
import { sayAlternatives } from "./say-alternatives";

type Answer = Omit<z.infer<typeof storeListListings.response>, "limit" | "offset">;

/** The read model: kept from listings, asked by people. Whether dates are free is asked of occupancy, live. */
export default class SearchService {
  private readonly database: Database;
  private readonly matcher: Matcher;
  private readonly widerAreas: WiderAreas;
  private readonly kept = new KeptAnswers<Answer>();
  private readonly cards = new KeptRows<CardRow>();

  constructor({ __pg_connection__ }: { __pg_connection__: Database }) {
    this.database = __pg_connection__;
    this.matcher = new Matcher(__pg_connection__);
    this.widerAreas = new WiderAreas(__pg_connection__);
  }

  /** Brings the rows of these listings up to date. Repeating it, late or at once, changes nothing. */
  async refresh(source: ListingSource, ids: readonly string[]): Promise<Refreshed> {
    return refresh(this.database, source, ids);
  }

  /** Makes the read model what it would be if it were made anew, without a moment in which anything is missing. */
  async rebuild(source: ListingSource): Promise<Refreshed> {
    return rebuild(this.database, source);
  }

  /**
   * A page of what a plan asks for, how many there are, and the facets; when there is nothing, what else there is.
   * Without dates all of it stands in the read model, so one answer serves until that is another.
   */
  async answer(rates: RatesService, plan: Plan, now: Temporal.Instant): Promise<Answer> {
    if (plan.dates) return this.find(rates, plan, now);
    const question = JSON.stringify(plan, (_key, value) => (typeof value === "bigint" ? String(value) : value));
    return this.kept.get(await readVersion(this.database), question, () => this.find(rates, plan, now));
  }

  private async find(rates: RatesService, plan: Plan, now: Temporal.Instant): Promise<Answer> {
    const { matches, moment } = await this.matcher.match(plan, now);
    const { ids, count, next_cursor, alike, version } = matches;
    const found = await this.cards.get(version, ids, (missing) => selectCardRows(this.database, missing));
    const alternatives = count === 0 ? await selectOtherDates(this.database, plan, moment) : [];
    const wider_area = count === 0 ? await this.widerAreas.find(plan, moment, version) : null;
    return {
      listings: found.map((row) => toCard(rates, row, plan)),
      count,
      next_cursor,
      facets: facetsOf(alike, plan.language),
      alternatives,
      wider_area,
      suggestions: sayAlternatives({ alternatives, wider_area }, plan.language),
    };
  }

  /** Places, categories and listings that begin like a text, or look like it. */
  async suggest(text: string, language: Language) {
    if (text === "") return { places: [], categories: [], listings: [] };
    return selectSuggestions(this.database, text, language);
  }
}
