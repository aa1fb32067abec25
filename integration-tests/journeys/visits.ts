import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { launchBrowser, openVisit, type Visit, type VisitOptions } from "./dashboard";

/** Pages of the core's, and of operators. */
export const CORE = [
  ...["/orders", "/products", "/inventory", "/customers", "/promotions", "/price-lists"],
  ...["/settings", "/settings/store", "/sellers", "/all-listings", "/all-bookings", "/background"],
  ...["/commission-rules", "/tax-rules"],
];
/** Pages of a seller's own area. */
export const OWN = ["/seller-start", "/seller/bookings", "/seller/listings", "/seller/team", "/seller/sales"];

/** One browser for the suite; the visits of a test end with it. */
export function prepareVisits(): (options?: VisitOptions) => Promise<Visit> {
  let browser: Browser;
  const visits: Visit[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const { browserContext } of visits.splice(0)) await browserContext.close();
  });
  afterAll(() => browser.close());
  return async (options) => {
    const visit = await openVisit(browser, options);
    visits.push(visit);
    return visit;
  };
}

/** Nothing of the core was seen in any frame, nothing refused, and the page threw nothing. */
export function expectOnlyOwnArea({ shown, refusals, crashes }: Visit): void {
  expect([...shown].filter((path) => CORE.includes(path))).toEqual([]);
  expect(refusals).toEqual([]);
  expect(crashes).toEqual([]);
}
