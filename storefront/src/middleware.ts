import { defineMiddleware } from "astro:middleware";
import { randomUUID } from "node:crypto";
import type { APIContext } from "astro";
import { inLanguage, LANGUAGES, type Language, languageOf } from "./i18n/language";
import { textsOf } from "./i18n/texts";
import { pathsIn, safeNext } from "./paths";
import { ApiProblem } from "./server/api-problem";
import { config } from "./server/config";
import { takesMethod } from "./server/endpoint-table";
import { isFromHere, isUnsafe } from "./server/origin";
import { allowScriptsOfDevelopment, secure } from "./server/security-headers";
import { closeSession } from "./server/session";
import { visitOf } from "./server/visit";

function refuse(status: 403 | 405, code: string, message: string): Response {
  return Response.json({ code, message, details: {} }, { status });
}

/** Refuses a request that comes from another site or asks a page for what it does not do. */
function refusalOf(request: Request, path: string): Response | null {
  if (!isUnsafe(request.method)) return null;
  if (!isFromHere(request.method, request.headers.get("origin"), config.STOREFRONT_URL)) {
    return refuse(403, "auth.forbidden", "This request does not come from this site.");
  }
  if (!takesMethod(path, request.method))
    return refuse(405, "request.malformed", "This address does not take that method.");
  return null;
}

/** The error page, with the words and the status for an API that does not answer. */
async function awayPage(context: APIContext): Promise<Response> {
  context.locals.isApiAway = true;
  const page = await context.rewrite("/500");
  page.headers.set("retry-after", "60");
  return new Response(page.body, { status: 503, headers: page.headers });
}

/** What a page's refusal by the API means for the visitor: sign in first, nothing here, or the error page. */
async function answerTo(error: unknown, context: APIContext): Promise<Response> {
  if (!(error instanceof ApiProblem)) throw error;
  if (error.code === "auth.required") {
    // The token is there but the API does not take it any more.
    closeSession(context.cookies);
    const paths = pathsIn(context.locals.language);
    return context.redirect(paths.signIn(context.url.pathname + context.url.search), 303);
  }
  if (error.status === 404) return new Response(null, { status: 404 });
  if (error.code === "server.unavailable") return awayPage(context);
  throw error;
}

/** The error page for what nobody has thought of; its number leads to the line in our log. */
async function failedPage(error: unknown, context: APIContext): Promise<Response> {
  // While developing, Astro's own page shows where it happened.
  if (import.meta.env.DEV) throw error;
  console.error(
    `request ${context.locals.requestId} (${context.request.method} ${context.url.pathname}) failed:`,
    error,
  );
  const page = await context.rewrite("/500");
  return new Response(page.body, { status: 500, headers: page.headers });
}

async function pageOr(context: APIContext, next: () => Promise<Response>): Promise<Response> {
  try {
    return await next();
  } catch (error) {
    return answerTo(error, context).catch((unknown) => failedPage(unknown, context));
  }
}

/** Endpoints have no language in their address; the islands say theirs. */
function readerOf({ url }: APIContext, language: Language): Language {
  return LANGUAGES.find((one) => one === url.searchParams.get("language")) ?? language;
}

export const onRequest = defineMiddleware(async (context, next) => {
  const { pathname, search } = context.url;
  // Mails and people write /en/…; English has no prefix here.
  if (/^\/en(\/|$)/.test(pathname)) return context.redirect(safeNext(`${pathname.slice(3)}${search}`, "/"), 308);
  // The error pages are shown in the language of the address that was asked for.
  const language = languageOf(context.originPathname);
  context.locals.isApiAway ??= false;
  context.locals.requestId ??= randomUUID();
  context.locals.language = language;
  context.locals.texts = textsOf(language);
  context.locals.visit = visitOf(context.cookies, context.clientAddress, readerOf(context, language));
  const response = refusalOf(context.request, inLanguage(pathname, "en")) ?? (await pageOr(context, next));
  response.headers.set("x-request-id", context.locals.requestId);
  secure(response.headers, config, context.locals.framedBy);
  if (import.meta.env.DEV) allowScriptsOfDevelopment(response.headers);
  // Every page knows who is signed in, so no shared cache may keep one.
  if (!response.headers.has("cache-control")) response.headers.set("cache-control", "private, no-cache");
  return response;
});
