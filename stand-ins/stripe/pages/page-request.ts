import { z } from "zod";
import type { AuthenticationOutcome } from "../domain/confirm-intent";
import type { PaymentIntentRecord } from "../domain/payment-intent";
import { StripeProblem, unrecognizedUrl } from "../errors";
import { type FormObject, MalformedForm, parseForm } from "../form-body";
import { keylessContext } from "../keyless-context";
import { visibleToPublishableKey } from "../objects/payment-intent";
import { readParameters } from "../parameters/read-parameters";
import { authenticateAndStore } from "../payment-flow";
import { checkClientSecret, lockIntent } from "../payment-intents";
import type { Services } from "../request-context";
import { matchPath } from "../router";
import { inTransaction } from "../store/database";
import { authenticationPage, notice } from "./authentication-page";
import { pageHeaders } from "./layout";
import { openOnboarding, submitOnboarding } from "./onboarding-request";
import { paymentPage } from "./payment-page";
import { paymentsPage } from "./payments-page";
import { finishSetupAuthentication, showSetupAuthentication } from "./setup-authentication";

export type PageRequest = { id: string; method: string; path: string; query: string; body: string };
export type PageAnswer = { status: number; headers?: Record<string, string>; text: string };

const authentication = z.strictObject({ client_secret: z.string(), outcome: z.enum(["complete", "fail"]) });
const opening = z.strictObject({ client_secret: z.string() });

const asHtml = (text: string, status = 200): PageAnswer => ({ status, headers: pageHeaders, text });
const asJson = (body: object, status = 200): PageAnswer => ({
  status,
  headers: { "content-type": "application/json" },
  text: JSON.stringify(body),
});

/** Answers what is not Stripe's API: health, the browser script, the pages for people, 3-D Secure. */
export async function answerPageRequest(services: Services, shim: string, request: PageRequest): Promise<PageAnswer> {
  const { method, path } = request;
  const isJson = path.endsWith("/result");
  try {
    if (method === "GET" && path === "/health") return await health(services);
    if (method === "GET" && path === "/shim/v3.js") {
      return {
        status: 200,
        headers: { "content-type": "text/javascript; charset=utf-8", "cross-origin-resource-policy": "cross-origin" },
        text: shim,
      };
    }
    if (method === "GET" && path === "/") return asHtml(await paymentsPage(services));
    const shown = method === "GET" ? matchPath("/payments/:id", path) : null;
    if (shown) return await showPayment(services, shown.id ?? "");
    const setup = setupOf(path);
    if (setup && method === "GET" && !setup.isJson) return await showSetupAuthentication(services, request, setup.id);
    if (setup && method === "POST") return await finishSetupAuthentication(services, request, setup.id, setup.isJson);
    const page = matchPath("/3ds/:id", path);
    if (page && method === "GET") return await showAuthentication(services, request, page.id ?? "");
    if (page && method === "POST") return await finishOnPage(services, request, page.id ?? "");
    const onboarding = matchPath("/connect/onboarding/:id", path);
    if (onboarding && method === "GET") return await openOnboarding(services, request, onboarding.id ?? "");
    if (onboarding && method === "POST") return await submitOnboarding(services, request, onboarding.id ?? "");
    const result = method === "POST" ? matchPath("/3ds/:id/result", path) : null;
    if (result) return await finishInShim(services, request, result.id ?? "");
    throw unrecognizedUrl(method, path);
  } catch (error) {
    const problem = error instanceof MalformedForm ? unrecognizedUrl(method, path) : error;
    if (!(problem instanceof StripeProblem)) throw error;
    return isJson || path.startsWith("/v")
      ? asJson(problem.body(), problem.status)
      : asHtml(notice("That did not work", problem.message), problem.status);
  }
}

/** Cards that are to be saved have their 3-D Secure below the same address as payments. */
function setupOf(path: string): { id: string; isJson: boolean } | null {
  const id = (matchPath("/3ds/:id", path) ?? matchPath("/3ds/:id/result", path))?.id;
  return id?.startsWith("seti_") ? { id, isJson: path.endsWith("/result") } : null;
}

async function health({ pool }: Services): Promise<PageAnswer> {
  try {
    await pool.query("SELECT 1");
    return asJson({ status: "ok" });
  } catch {
    return asJson({ status: "database unreachable" }, 503);
  }
}

async function showPayment(services: Services, id: string): Promise<PageAnswer> {
  const text = await paymentPage(services, id);
  return text === null ? asHtml(notice("Not found", "There is no such payment."), 404) : asHtml(text);
}

async function showAuthentication(services: Services, request: PageRequest, id: string): Promise<PageAnswer> {
  const given = readParameters(opening, parseForm(request.query));
  return inTransaction(services.pool, async (transaction) => {
    const context = await keylessContext(services, transaction, request);
    const intent = await lockIntent(context, id);
    checkClientSecret(context, intent, given.client_secret);
    return asHtml(authenticationPage(intent));
  });
}

async function finishOnPage(services: Services, request: PageRequest, id: string): Promise<PageAnswer> {
  const { before, status } = await finish(services, parseForm(request.body), request, id);
  if (before.nextAction?.kind !== "redirect_to_url") {
    return asHtml(notice("Done", "You can close this page and go back to the shop."));
  }
  const target = new URL(before.nextAction.returnUrl);
  target.searchParams.set("payment_intent", before.id);
  target.searchParams.set("payment_intent_client_secret", before.clientSecret);
  target.searchParams.set("redirect_status", status === "requires_payment_method" ? "failed" : "succeeded");
  return { status: 303, headers: { location: target.toString() }, text: "" };
}

async function finishInShim(services: Services, request: PageRequest, id: string): Promise<PageAnswer> {
  const { intent } = await finish(services, parseForm(request.body), request, id);
  return asJson({ payment_intent: visibleToPublishableKey(intent) });
}

async function finish(services: Services, form: FormObject, request: PageRequest, id: string) {
  const given = readParameters(authentication, form);
  const outcome: AuthenticationOutcome = given.outcome;
  return inTransaction(services.pool, async (transaction) => {
    const context = await keylessContext(services, transaction, request);
    const before: PaymentIntentRecord = await lockIntent(context, id);
    checkClientSecret(context, before, given.client_secret);
    const intent = await authenticateAndStore(context, before, outcome);
    return { before, intent, status: intent.status };
  });
}
