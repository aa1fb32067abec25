import type { APIRoute } from "astro";
import { storeSuggest } from "../../../../modules/search/contract";
import { textsOf } from "../../i18n/texts";
import { suggestionsOf } from "../../results/suggestions";
import { answerJson } from "../../server/answer-json";
import { callApi } from "../../server/api";

/** What a search offers for the letters that somebody has typed so far. */
export const GET: APIRoute = (context) =>
  answerJson(context, async () => {
    const { visit } = context.locals;
    const q = (context.url.searchParams.get("q") ?? "").trim().slice(0, 120);
    const found = await callApi(visit, storeSuggest, { query: { q, language: visit.language } });
    return suggestionsOf(found, visit.language, textsOf(visit.language));
  });
