import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { ROOT } from "../instance";

type Account = { email: string; password: string };
type Demo = { urls: Record<string, string>; accounts: Record<string, Account> };

const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } } as const;
const FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"];
const OUT = path.join(ROOT, ".data", "screens");

/** Pages of the storefront that anybody sees; each is drawn in both languages. */
const PUBLIC = {
  home: "/",
  listings: "/listings",
  "listings-stays": "/listings?kind=stay",
  "listings-none": "/listings?q=nothing-like-this",
  "sign-in": "/sign-in",
  "sign-up": "/sign-up",
  "sign-up-business": "/sign-up/business",
  "forgot-password": "/forgot-password",
  "reset-password": "/reset-password?token=none&email=a@b.example",
  "accept-invitation": "/invitations/accept?token=none",
  help: "/help",
  "not-found": "/there-is-nothing-here",
};
const SIGNED_IN = { bookings: "/bookings", account: "/account" };
const SELLER = {
  start: "/seller-start",
  listings: "/seller/listings",
  "listing-new": "/seller/listings/create",
  bookings: "/seller/bookings",
  team: "/seller/team",
};
const OPERATOR = { orders: "/orders", sellers: "/sellers", "all-listings": "/all-listings" };
const CMS = {
  dashboard: "/admin",
  articles: "/admin/collections/articles",
  faqs: "/admin/collections/faqs",
  media: "/admin/collections/media",
};

function readDemo(): Demo {
  return JSON.parse(readFileSync(path.join(ROOT, ".data", "demo.json"), "utf8")) as Demo;
}

async function shoot(page: Page, url: string, name: string): Promise<void> {
  const file = path.join(OUT, `${name}.png`);
  mkdirSync(path.dirname(file), { recursive: true });
  await page.goto(url, { waitUntil: "networkidle", timeout: 60_000 }).catch(() => undefined);
  await page.waitForTimeout(400);
  await page.screenshot({ path: file, fullPage: true });
  console.log(path.relative(ROOT, file));
}

async function eachSize(
  browser: Browser,
  work: (context: BrowserContext, page: Page, size: string) => Promise<void>,
): Promise<void> {
  for (const [size, viewport] of Object.entries(SIZES)) {
    const context = await browser.newContext({ viewport, locale: "en-GB", reducedMotion: "reduce" });
    await work(context, await context.newPage(), size);
    await context.close();
  }
}

async function submit(page: Page, url: string, { email, password }: Account): Promise<void> {
  await page.goto(url);
  await page.locator("input[name=email]").fill(email);
  await page.locator("input[name=password]").fill(password);
  await page.locator("main button[type=submit], form button[type=submit]").first().click();
  await page.waitForURL((address) => address.toString() !== url, { timeout: 60_000 });
}

async function storefront(browser: Browser, { urls, accounts }: Demo): Promise<void> {
  const base = urls.storefront ?? "";
  for (const language of ["en", "es"]) {
    const prefix = language === "es" ? "/es" : "";
    await eachSize(browser, async (_context, page, size) => {
      for (const [name, address] of Object.entries(PUBLIC)) {
        await shoot(
          page,
          `${base}${prefix}${address === "/" && prefix ? "" : address}`,
          `storefront/${name}-${language}-${size}`,
        );
      }
      await page.goto(`${base}${prefix}/listings?kind=stay`);
      const listing = await page.locator("a[href*='/listings/']").first().getAttribute("href");
      await shoot(page, `${base}${listing ?? ""}`, `storefront/listing-${language}-${size}`);
      await page.goto(`${base}${prefix}/help`);
      const article = await page
        .locator("main a[href*='/help/']")
        .first()
        .getAttribute("href", { timeout: 3000 })
        .catch(() => null);
      if (article) await shoot(page, `${base}${article}`, `storefront/article-${language}-${size}`);
      if (accounts.consumer) await submit(page, `${base}${prefix}/sign-in`, accounts.consumer);
      for (const [name, address] of Object.entries(SIGNED_IN))
        await shoot(page, `${base}${prefix}${address}`, `storefront/${name}-${language}-${size}`);
    });
  }
}

async function dashboard(browser: Browser, { urls, accounts }: Demo): Promise<void> {
  for (const [who, pages] of [
    ["seller", SELLER],
    ["operator", OPERATOR],
  ] as const) {
    const account = accounts[who];
    if (!account) continue;
    await eachSize(browser, async (_context, page, size) => {
      await shoot(page, `${urls.admin}/login`, `admin/login-${size}`);
      await submit(page, `${urls.admin}/login`, account);
      for (const [name, address] of Object.entries(pages))
        await shoot(page, `${urls.admin}${address}`, `admin/${who}-${name}-${size}`);
    });
  }
}

async function cms(browser: Browser, { urls, accounts }: Demo): Promise<void> {
  const base = urls.cms?.replace(/\/admin$/, "");
  if (!base || !accounts.support) return;
  const account = accounts.support;
  await eachSize(browser, async (_context, page, size) => {
    await shoot(page, `${base}/admin/login`, `cms/login-${size}`);
    await submit(page, `${base}/admin/login`, account);
    for (const [name, address] of Object.entries(CMS)) await shoot(page, `${base}${address}`, `cms/${name}-${size}`);
  });
}

/** Draws every page of a running `npm start` at phone and desktop width into `.data/screens`, to be looked at. */
async function main(): Promise<void> {
  const demo = readDemo();
  const only = process.argv[2];
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: FLAGS,
  });
  if (!only || only === "storefront") await storefront(browser, demo);
  if (!only || only === "admin") await dashboard(browser, demo);
  if (!only || only === "cms") await cms(browser, demo);
  await browser.close();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
