import type { Browser, BrowserContext, Page } from "playwright-core";
import { dashboardSession, launchChromium, type Session, SIZES } from "../../scripts/pages/browser";
import { account, context } from "../setup/context";
import { site } from "./site-under-test";

export { SIZES };

/** Milliseconds that a page may take for whatever it is asked: a busy machine is slow, not wrong. */
const PATIENCE_MS = 60_000;

export function launchBrowser(): Promise<Browser> {
  return launchChromium(context.chromiumPath);
}

/** A visit to the dashboard with what was seen on the way. */
export type Visit = {
  page: Page;
  browserContext: BrowserContext;
  /** Addresses that navigation showed in any frame, below the dashboard's base. */
  shown: Set<string>;
  /** Answers of 403, as `GET /admin/orders`. */
  refusals: string[];
  /** Errors that the page threw. */
  crashes: string[];
};

/** Who visits, on what; without `as` it is a stranger. */
export type VisitOptions = { as?: string; size?: keyof typeof SIZES; locale?: string };

/** Runs in the page: looks at every frame which navigation links can be seen. */
function recordNavigation(): void {
  const look = () => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>("nav a[href], aside a[href*='/settings']")) {
      if (link.getClientRects().length > 0) {
        (window as unknown as { noteLink: (path: string) => void }).noteLink(link.pathname);
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const sessions = new Map<string, Promise<Session>>();

/** The session of a demo account, opened once: signing in is limited. */
function sessionOf(browser: Browser, name: string): Promise<Session> {
  const known = sessions.get(name) ?? dashboardSession(browser, site, name);
  sessions.set(name, known);
  return known;
}

/** Opens a browser profile that has only a session; everything that is shown or refused from here on is kept. */
export async function openVisit(browser: Browser, options: VisitOptions = {}): Promise<Visit> {
  const { as, size = "desktop", locale = "en-GB" } = options;
  const browserContext = await browser.newContext({
    ...{ viewport: SIZES[size], locale, timezoneId: "Europe/Lisbon", baseURL: context.apiUrl },
    ...(as ? { storageState: await sessionOf(browser, as) } : {}),
  });
  const page = await browserContext.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const visit: Visit = { page, browserContext, shown: new Set(), refusals: [], crashes: [] };
  await page.exposeFunction("noteLink", (path: string) => void visit.shown.add(path.replace(/^\/app/, "")));
  await page.addInitScript(recordNavigation);
  page.on("response", (response) => {
    if (response.status() === 403) {
      visit.refusals.push(`${response.request().method()} ${new URL(response.url()).pathname}`);
    }
  });
  page.on("pageerror", (error) => visit.crashes.push(error.message));
  return visit;
}

/** Signs a demo account in on the page that the dashboard shows to strangers. */
export async function signIn({ page }: Visit, name: string, path = "/app"): Promise<void> {
  const { email, password } = account(name);
  await page.goto(path);
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
}

/** Waits for the first page of a seller's area, in either language. */
export async function startIsDrawn({ page }: Visit): Promise<void> {
  await page.getByRole("heading", { level: 1, name: /^(good|buen[oa]s) /i }).waitFor();
}
