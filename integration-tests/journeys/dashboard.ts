import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { type Account, context } from "../setup/context";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Widths that every page is drawn at: a phone and a desktop. */
export const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } } as const;
export type Size = keyof typeof SIZES;

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: context.chromiumPath, args: FLAGS });
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

/** Opens an empty browser profile on the dashboard; everything that is shown or refused from here on is kept. */
export async function openVisit(browser: Browser, size: Size = "desktop", locale = "en-GB"): Promise<Visit> {
  const browserContext = await browser.newContext({ viewport: SIZES[size], locale, timezoneId: "Europe/Lisbon", baseURL: context.apiUrl });
  const page = await browserContext.newPage();
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

/** Signs in on the page that the dashboard shows to strangers. */
export async function signIn({ page }: Visit, { email, password }: Account, path = "/app"): Promise<void> {
  await page.goto(path);
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
}
