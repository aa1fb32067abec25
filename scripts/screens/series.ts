import type { Browser, Page } from "playwright-core";
import { LANGUAGES } from "../../storefront/src/i18n/language";
import { pathsIn } from "../../storefront/src/paths";
import { adminLooks, readAdminSample } from "../pages/admin-pages";
import { dashboardSession, editorSession, type Session, SIZES, type Size } from "../pages/browser";
import { cmsLooks, cmsSession } from "../pages/cms-pages";
import { drawPage } from "../pages/draw";
import { holdAsConsumer } from "../pages/hold";
import { readSample } from "../pages/sample";
import { settleApp } from "../pages/settle";
import type { Site } from "../pages/site";
import { storefrontLooks } from "../pages/storefront-pages";
import { mailsIn, pictureOf } from "./mails";
import { type Area, SCHEMES, type Series, type Way } from "./shots";

/** Every width, colour and language. */
function waysOf(area: Area): Way[] {
  const sizes = Object.keys(SIZES) as Size[];
  return sizes.flatMap((size) =>
    SCHEMES.flatMap((scheme) => LANGUAGES.map((language) => ({ area, size, scheme, language }))),
  );
}

async function storefrontSeries(browser: Browser, site: Site): Promise<Series[]> {
  const things = await readSample(site);
  const { session, held } = await holdAsConsumer(browser, site, things.stayToHold);
  const sample = { ...things, held };
  // Who pays first: the nights are held for a quarter of an hour only.
  return ([session, undefined] as const).flatMap((storageState) =>
    waysOf("storefront").map((way) => ({
      way,
      context: storageState ? { storageState } : {},
      pages: storefrontLooks()
        .filter(({ as }) => (as === "consumer") === (storageState !== undefined))
        .map(({ name, address }) => ({ name, url: `${site.storefrontUrl}${address(pathsIn(way.language), sample)}` })),
      draw: (page: Page) => drawPage(page),
    })),
  );
}

/** Runs in the page: how many pixels of it its tallest part that scrolls by itself keeps out of sight. */
function hiddenBelow(): number {
  const parts = [...document.querySelectorAll("*")].filter(
    (part) => part.clientHeight > 200 && /auto|scroll/.test(getComputedStyle(part).overflowY),
  );
  return Math.max(0, ...parts.map((part) => part.scrollHeight - part.clientHeight));
}

/** The dashboard scrolls inside its frame: the window grows until nothing has to, so that all of a page is drawn. */
async function drawApp(page: Page): Promise<Buffer> {
  await settleApp(page);
  const size = page.viewportSize();
  const hidden = await page.evaluate(hiddenBelow);
  if (size && hidden > 0) {
    await page.setViewportSize({ ...size, height: size.height + hidden });
    await settleApp(page);
  }
  const picture = await page.screenshot({ fullPage: true, animations: "disabled", caret: "hide" });
  if (size) await page.setViewportSize(size);
  return picture;
}

/** What the dashboard keeps of a person's choices, so that it starts with them. */
function chosenInDashboard({ scheme, language }: Way) {
  return async (page: Page) => {
    await page.addInitScript(
      ([theme, spoken]) => {
        localStorage.setItem("medusa_admin_theme", theme ?? "");
        localStorage.setItem("lng", spoken ?? "");
      },
      [scheme, language],
    );
  };
}

async function adminSeries(browser: Browser, site: Site): Promise<Series[]> {
  const sample = await readAdminSample(site);
  const sessions: Record<string, Session | undefined> = {
    seller: await dashboardSession(browser, site, "seller"),
    operator: await dashboardSession(browser, site, "operator"),
  };
  return (["stranger", "seller", "operator"] as const).flatMap((who) =>
    waysOf("admin").map((way) => ({
      way,
      context: sessions[who] ? { storageState: sessions[who] } : {},
      pages: adminLooks()
        .filter(({ as }) => as === who)
        .map(({ name, address }) => ({ name: `${who}-${name}`, url: `${site.apiUrl}/app${address(sample)}` })),
      draw: drawApp,
      prepare: chosenInDashboard(way),
    })),
  );
}

async function cmsSeries(_browser: Browser, site: Site): Promise<Series[]> {
  const { cmsUrl } = site;
  if (!cmsUrl) return [];
  const looks = await cmsLooks(await cmsSession(site));
  const session = await editorSession(site);
  return (["stranger", "editor"] as const).flatMap((who) =>
    waysOf("cms").map((way) => ({
      way,
      context: who === "editor" ? { storageState: session } : {},
      pages: looks
        .filter(({ as }) => as === who)
        .map(({ name, address }) => ({ name, url: `${cmsUrl}${address}?locale=${way.language}` })),
      draw: drawApp,
      prepare: async (page: Page) => {
        await page.context().addCookies([
          { name: "payload-theme", value: way.scheme, url: cmsUrl },
          { name: "payload-lng", value: way.language, url: cmsUrl },
        ]);
      },
    })),
  );
}

async function mailSeries(_browser: Browser, site: Site): Promise<Series[]> {
  const picture = await pictureOf(site);
  return waysOf("mail").map((way) => ({
    way,
    pages: mailsIn(way.language, picture),
    draw: (page: Page) => page.screenshot({ fullPage: true }),
  }));
}

/** What has to be drawn of each part. */
export const SERIES_OF: Record<Area, (browser: Browser, site: Site) => Promise<Series[]>> = {
  storefront: storefrontSeries,
  admin: adminSeries,
  cms: cmsSeries,
  mail: mailSeries,
};
