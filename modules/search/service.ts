import type { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import type { Language } from "../../src/shared/route";
import type { Database } from "../../src/shared/sql";
import type { RatesService } from "../rates";
import type { storeListListings } from "./contract/store";
import { facetsOf } from "./domain/facets";
import { KeptAnswers } from "./domain/kept-answers";
import type { Plan } from "./domain/plan";
import { type Refreshed, readVersion, rebuild, refresh } from "./rows/refresh";
import { selectOtherDates, selectWiderArea } from "./rows/select-alternatives";
import { selectCards } from "./rows/select-cards";
import { selectMatches } from "./rows/select-matches";
import { selectSuggestions } from "./rows/select-suggestions";
import type { ListingSource } from "./rows/source";
import { sayAlternatives } from "./say-alternatives";
import { whereBookable } from "./stay-rules";

type Answer = Omit<z.infer<typeof storeListListings.response>, "limit" | "offset">;

/** The read model: kept from listings, asked by people. Whether dates are free is asked of occupancy, live. */
export default class SearchService {
  private readonly database: Database;
  private readonly kept = new KeptAnswers<Answer>();

  constructor({ __pg_connection__ }: { __pg_connection__: Database }) {
    this.database = __pg_connection__;
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
    const moment = { now, bookable: plan.dates ? whereBookable(plan.dates, now) : ("everywhere" as const) };
    const { ids, count, next_cursor, ...counted } = await selectMatches(this.database, plan, moment);
    const listings = await selectCards(this.database, rates, ids, plan);
    const alternatives = count === 0 ? await selectOtherDates(this.database, plan, moment) : [];
    const wider_area = count === 0 ? await selectWiderArea(this.database, plan, moment) : null;
    return {
      listings,
      count,
      next_cursor,
      facets: facetsOf(counted, plan.language),
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
