import type { AstroCookies } from "astro";
import { z } from "zod";
import { config } from "./config";
import type { Rules } from "./form";
import { PERSON_RULES } from "./person-rules";
import { seal, unseal } from "./sealed";
import { cookieOptions } from "./session";

const COOKIE = "berth_new_business";
const SECONDS = 30 * 60;
const PURPOSE = "business sign-up";

/** The steps in which a form is filled in; what follows them is the dashboard. */
export const BUSINESS_STEPS = ["account", "business", "offer"] as const;
export type BusinessStep = (typeof BUSINESS_STEPS)[number];

/** What each step asks; the same limits as the API's. */
export const BUSINESS_RULES = {
  account: PERSON_RULES,
  business: { seller_name: { required: true, min: 2, max: 120 }, city: { max: 120 }, country_code: { max: 2 } },
  offer: { kind: { required: true, max: 20 } },
} satisfies Record<BusinessStep, Rules<string>>;

const schema = z.record(z.string(), z.string());

/** What was filled in so far, by the names of the fields. */
export type BusinessDraft = Record<string, string>;

/**
 * A sign-up that is under way. It waits in the visitor's own browser, sealed because a password is in it: nothing of
 * somebody who breaks off is kept here, and going back works without scripts.
 */
export function readDraft(cookies: AstroCookies): BusinessDraft {
  const text = unseal(cookies.get(COOKIE)?.value ?? "", PURPOSE, config.PROXY_SECRET);
  if (text === null) return {};
  const parsed = schema.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : {};
}

/** Keeps a sign-up for the next step. */
export function keepDraft(cookies: AstroCookies, draft: BusinessDraft): void {
  cookies.set(COOKIE, seal(JSON.stringify(draft), PURPOSE, config.PROXY_SECRET), cookieOptions(SECONDS));
}

/** Forgets it: the business is made. */
export function forgetDraft(cookies: AstroCookies): void {
  cookies.delete(COOKIE, { path: "/" });
}

/** The first step that is not filled in yet; nobody gets past it by writing an address. */
export function stepReached(draft: BusinessDraft): BusinessStep {
  const isFilled = (step: BusinessStep) =>
    Object.entries(BUSINESS_RULES[step] as Rules<string>).every(([name, rule]) => !rule.required || draft[name]);
  return BUSINESS_STEPS.find((step) => !isFilled(step)) ?? "offer";
}

/** The step that an address asks for, as far as those before it are filled in. */
export function stepOf(asked: string | null, draft: BusinessDraft): BusinessStep {
  const reached = stepReached(draft);
  const step = BUSINESS_STEPS.find((one) => one === asked) ?? "account";
  return BUSINESS_STEPS.indexOf(step) <= BUSINESS_STEPS.indexOf(reached) ? step : reached;
}
