import type { APIContext } from "astro";
import { LANGUAGES, type Language } from "../i18n/language";
import { textsOf } from "../i18n/texts";
import { ApiProblem } from "./api-problem";

function languageIn(context: APIContext): Language {
  const asked = context.url.searchParams.get("language");
  return LANGUAGES.find((language) => language === asked) ?? "en";
}

/** The work of an endpoint as JSON; a refusal is answered as the API answers it, its message in the asker's language. */
export async function answerJson(context: APIContext, work: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json(await work(), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    if (!(error instanceof ApiProblem))
      console.error(`${context.request.method} ${context.url.pathname} failed:`, error);
    const problem = error instanceof ApiProblem ? error : new ApiProblem("server.failed", "");
    const { code, status, details } = problem;
    return Response.json({ code, message: textsOf(languageIn(context)).problems[code], details }, { status });
  }
}

/** The JSON body of a request, null when it is none. */
export async function bodyOf(context: APIContext): Promise<unknown> {
  try {
    return await context.request.json();
  } catch {
    return null;
  }
}
