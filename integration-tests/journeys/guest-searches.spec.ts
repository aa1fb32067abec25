import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { context } from "../setup/context";
import { launchBrowser, SIZES } from "./dashboard";
import { freshPage } from "./guest-visit";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test("a guest searches from the start page, lets filters go, and looks at a place's pictures by keyboard", async () => {
  const page = await freshPage(browser, { viewport: SIZES.desktop });
  await page.goto(context.storefrontUrl);
  const search = page.getByRole("search");
  const [from, to] = [inDays(40), inDays(43)];
  await search.getByLabel("Where or what").fill("sevilla");
  await search.getByLabel("From").fill(from);
  await search.getByLabel("Until").fill(to);
  await search.getByLabel("Guests").fill("2");
  await search.getByRole("button", { name: "Search" }).click();
  await page.waitForURL("**/listings?**");
  // What was left empty is not in the address.
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ q: "sevilla", from, to, guests: "2" });
  await page.getByRole("heading", { level: 1, name: "Results for “sevilla”" }).waitFor();
  const chips = page.getByRole("list", { name: "Chosen filters" });
  await chips.getByRole("link", { name: "Remove filter: for 2 guests" }).click();
  await page.waitForURL((url) => !url.searchParams.has("guests"));
  expect(new URL(page.url()).searchParams.get("from")).toBe(from);

  // Businesses of other journeys list places in Sevilla that have no pictures.
  await page
    .locator("main article")
    .filter({ has: page.locator("img") })
    .getByRole("link")
    .first()
    .click();
  await page.waitForURL("**/listings/*?**");
  // The dates have come along: the calendar says how many nights they are, or days where it is booked by the day.
  await page
    .locator("#dates")
    .getByRole("heading", { name: /^3 (nights|days)$/ })
    .waitFor();

  const opener = page.getByRole("link", { name: /^Show all \d+ pictures$/ });
  await opener.focus();
  await page.keyboard.press("Enter");
  const pictures = page.getByRole("dialog", { name: "Pictures" });
  await pictures.getByText(/^Picture 1 of \d+$/).waitFor();
  await page.keyboard.press("ArrowRight");
  await pictures.getByText(/^Picture 2 of \d+$/).waitFor();
  await page.keyboard.press("End");
  await pictures.getByText(/^Picture (\d+) of \1$/).waitFor();
  await page.keyboard.press("Escape");
  await pictures.waitFor({ state: "hidden" });
  expect(await opener.evaluate((link) => link === document.activeElement)).toBe(true);
});

test("without scripts, on a phone and in Spanish, a guest filters by kind, price and order", async () => {
  const page = await freshPage(browser, { javaScriptEnabled: false });
  await page.goto(`${context.storefrontUrl}/es/listings`);
  await page.getByRole("button", { name: /^Filtros/ }).click();
  const filters = page.getByRole("group", { name: "Filtros" });
  await filters.getByText("Alojamientos", { exact: true }).click();
  await filters.getByLabel("Como máximo").fill("150");
  await filters.getByRole("button", { name: "Ver resultados" }).click();
  await page.waitForURL("**/es/listings?**");
  await page.getByRole("heading", { level: 1, name: "Alojamientos en Berth" }).waitFor();
  await page.getByRole("link", { name: "Menor precio" }).click();
  await page.waitForURL("**sort=price_low**");
  const prices = await page.locator("main article b").allTextContents();
  const amounts = prices.map((price) => Number(price.replaceAll(/[^\d,]/g, "").replace(",", ".")));
  expect(amounts.length).toBeGreaterThan(1);
  expect(amounts).toEqual(amounts.toSorted((a, b) => a - b));
  expect(Math.max(...amounts)).toBeLessThanOrEqual(150);
  expect(prices.every((price) => price.includes("€"))).toBe(true);
});
