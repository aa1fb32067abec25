import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { adminLooks, readAdminSample } from "../../scripts/pages/admin-pages";
import { dashboardSession, editorSession, type Session, SIZES } from "../../scripts/pages/browser";
import { cmsLooks, cmsSession } from "../../scripts/pages/cms-pages";
import { settleApp } from "../../scripts/pages/settle";
import { type Excused, graveFindings } from "./axe";
import { launchBrowser } from "./dashboard";
import { OF_PAYLOAD, OF_THE_DASHBOARD } from "./excused";
import { site } from "./site-under-test";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

type Visit = { name: string; url: string };

function openAs(session: Session | null): Promise<BrowserContext> {
  return browser.newContext({
    viewport: SIZES.desktop,
    locale: "en-GB",
    reducedMotion: "reduce",
    ...(session ? { storageState: session } : {}),
  });
}

/** Both dashboards keep their colours in one attribute of the page, so the same page is looked at twice. */
async function findingsOf(
  visits: readonly Visit[],
  session: Session | null,
  options: { excused: readonly Excused[]; darken: (page: Page) => Promise<void> },
): Promise<string[]> {
  const context = await openAs(session);
  const page = await context.newPage();
  const found: string[] = [];
  for (const { name, url } of visits) {
    await page.goto(url);
    await settleApp(page);
    found.push(...(await graveFindings(page, `${name}, light`, { excused: options.excused })));
    await options.darken(page);
    found.push(
      ...(await graveFindings(page, `${name}, dark`, { excused: options.excused, rules: ["color-contrast"] })),
    );
  }
  await context.close();
  return found;
}

async function darkenDashboard(page: Page): Promise<void> {
  await page.evaluate("document.documentElement.classList.replace('light', 'dark')");
}

async function darkenPayload(page: Page): Promise<void> {
  await page.evaluate("document.documentElement.setAttribute('data-theme', 'dark')");
}

test("axe finds nothing grave on the pages of sellers and operators, light or dark", async () => {
  const sample = await readAdminSample(site);
  const visitsOf = (who: string) =>
    adminLooks()
      .filter(({ as }) => as === who)
      .map(({ name, address }) => ({ name: `${who}'s ${name}`, url: `${site.apiUrl}/app${address(sample)}` }));
  const found = await Promise.all(
    ["stranger", "seller", "operator"].map(async (who) =>
      findingsOf(visitsOf(who), who === "stranger" ? null : await dashboardSession(browser, site, who), {
        excused: OF_THE_DASHBOARD,
        darken: darkenDashboard,
      }),
    ),
  );
  expect(found.flat()).toEqual([]);
}, 480_000);

test("axe finds nothing grave on Payload's pages of support staff, light or dark", async () => {
  const looks = await cmsLooks(await cmsSession(site));
  const session = await editorSession(site);
  const found = await Promise.all(
    (["stranger", "editor"] as const).map((who) =>
      findingsOf(
        looks
          .filter(({ as }) => as === who)
          .map(({ name, address }) => ({ name: `Payload's ${name}`, url: `${site.cmsUrl}${address}` })),
        who === "editor" ? session : null,
        { excused: OF_PAYLOAD, darken: darkenPayload },
      ),
    ),
  );
  expect(found.flat()).toEqual([]);
}, 480_000);
