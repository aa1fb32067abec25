import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays } from "../../storefront/src/booking/days";
import { formatDateRange } from "../../storefront/src/i18n/dates";
import { plural } from "../../storefront/src/i18n/fill";
import type { Language } from "../../storefront/src/i18n/language";
import { formatPrice } from "../../storefront/src/i18n/money";
import { textsOf } from "../../storefront/src/i18n/texts";
import { pathsIn } from "../../storefront/src/paths";
import { hold, quote } from "../booking/checkout";
import { freshListing, stayFrom } from "../booking/fresh-listing";
import { untilSearchKnows } from "../search/is-found";
import { context } from "../setup/context";
import { graveFindings } from "./axe";
import { launchBrowser, SIZES } from "./dashboard";
import { freshPage, words } from "./guest-visit";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** A word that nothing else has in it, nor looks like. */
const freshWord = () => `q${randomUUID().replaceAll("-", "").slice(0, 14)}x`;

const plain = (text: string) => text.replaceAll(/\s+/g, " ");
const cardLinks = (page: Page) => page.locator("main article h2 a");

test.each([
  ["en", true],
  ["es", false],
] as const)(
  "a guest who has dates sees only what is free then, at its price, and is led to other dates when nothing is (%s, scripts: %s)",
  async (language: Language, javaScriptEnabled) => {
    const texts = textsOf(language);
    const paths = pathsIn(language);
    const word = freshWord();
    const [taken, free] = [await freshListing({ word, cleaning_fee: 30 }), await freshListing({ word })];
    const stay = stayFrom(80, 3);
    const { total } = await quote(free.id, stay);
    await hold(taken.id, stay);
    await untilSearchKnows();

    const page = await freshPage(browser, { javaScriptEnabled });
    await page.goto(context.storefrontUrl + paths.home);
    await page.getByLabel(texts.search.q).fill(word);
    await page.getByLabel(texts.search.from).fill(stay.from);
    await page.getByLabel(texts.search.to).fill(stay.to);
    await page.getByRole("button", { name: texts.search.submit, exact: true }).click();
    await page.waitForURL("**/listings?**");
    expect(await cardLinks(page).count()).toBe(1);
    const href = (await cardLinks(page).getAttribute("href")) ?? "";
    expect(Object.fromEntries(new URL(href, context.storefrontUrl).searchParams)).toEqual(stay);
    const card = plain((await page.locator("main article").textContent()) ?? "");
    expect(card).toContain(plain(formatPrice(language, { amount: total, currency: "eur" })));
    expect(card).toContain(plural(language, texts.calendar.titleNights, 3));
    expect(await words(page)).toContain(plain(formatDateRange(language, stay.from, stay.to)));

    // Now both are gone. The nearest dates are the later ones of two that are equally near.
    await hold(free.id, stay);
    await page.reload();
    await page.getByRole("heading", { name: texts.list.emptyDates }).waitFor();
    const later = { from: addDays(stay.from, 3), to: addDays(stay.to, 3) };
    const way = page.locator("main").getByRole("link", { name: formatDateRange(language, later.from, later.to) });
    expect(plain((await way.textContent()) ?? "")).toContain(
      plain(formatPrice(language, { amount: total, currency: "eur" })),
    );
    await way.click();
    await page.waitForURL(`**from=${later.from}**`);
    expect(await cardLinks(page).count()).toBe(2);
    const { searchParams } = new URL(page.url());
    expect(Object.fromEntries(searchParams)).toEqual({ q: word, ...later });
    await page.context().close();
  },
);

test("dates that cannot be searched for are said in words, and everything is shown", async () => {
  const word = freshWord();
  const { id } = await freshListing({ word });
  const { from, to } = stayFrom(80);
  await hold(id, { from, to });
  await untilSearchKnows();
  const { datesProblems } = textsOf("en").list;
  const page = await freshPage(browser, { javaScriptEnabled: false });
  for (const [query, problem] of [
    [`from=${from}`, datesProblems.one_missing],
    [`from=${to}&to=${from}`, datesProblems.wrong_order],
    ["from=2024-03-01&to=2024-03-04", datesProblems.in_past],
    ["from=2027-02-30&to=soon", datesProblems.no_date],
  ]) {
    const answer = await page.goto(`${context.storefrontUrl}/listings?q=${word}&${query}`);
    expect(answer?.status()).toBe(200);
    expect(await words(page)).toContain(problem);
    expect(await cardLinks(page).count()).toBe(1);
  }
  expect(
    await (await page.goto(`${context.storefrontUrl}/listings?q=${word}&from=${from}&to=${to}`))?.text(),
  ).toContain(textsOf("en").list.emptyDates);
  await page.context().close();
});

test("by keyboard a guest takes a suggested place, narrows it by what is counted there, and goes further away", async () => {
  const word = freshWord();
  const place_name = `Isla ${word}`;
  // Far out in the Pacific, where nobody else lists anything.
  const [lat, lng] = [-40 - Math.random() * 5, -115 + Math.random() * 10];
  for (let made = 0; made < 2; made += 1) await freshListing({ word, place_name, lat, lng });
  await freshListing({ word, kind: "rental", place_name: `Far from ${word}`, lat: lat + 1.2, lng });
  await untilSearchKnows();
  const { from, to } = stayFrom(80);

  const page = await freshPage(browser, { viewport: SIZES.desktop });
  await page.goto(context.storefrontUrl);
  await page.getByLabel("From").fill(from);
  await page.getByLabel("Until").fill(to);
  const field = page.getByRole("combobox", { name: "Where or what" });
  const list = page.getByRole("listbox", { name: "Suggestions" });
  await field.focus();
  await page.keyboard.type(`isla ${word.slice(0, 10)}`);
  await list.waitFor();
  expect(await field.getAttribute("aria-expanded")).toBe("true");
  expect(await graveFindings(page, "suggestions")).toEqual([]);
  expect(await field.getAttribute("aria-activedescendant")).toBeNull();

  await page.keyboard.press("ArrowDown");
  const place = list.getByRole("group", { name: "Places" }).getByRole("option").first();
  expect(plain((await place.textContent()) ?? "")).toBe(`${place_name} 2 listings`);
  expect(await place.getAttribute("aria-selected")).toBe("true");
  expect(await field.getAttribute("aria-activedescendant")).toBe(await place.getAttribute("id"));
  await page.keyboard.press("Escape");
  await list.waitFor({ state: "hidden" });
  expect(await field.inputValue()).toBe(`isla ${word.slice(0, 10)}`);
  await page.keyboard.press("ArrowDown");
  await list.waitFor();
  await Promise.all([page.waitForURL("**/listings?**"), page.keyboard.press("Enter")]);

  await page.getByRole("heading", { level: 1, name: `Near ${place_name}` }).waitFor();
  const asked = Object.fromEntries(new URL(page.url()).searchParams);
  expect(asked).toMatchObject({ place: place_name, from, to });
  expect(await words(page)).toContain(`2 listings near ${place_name}, free`);
  expect(await page.getByRole("link", { name: "Nearest" }).getAttribute("aria-current")).toBe("true");
  expect(await page.getByRole("link", { name: "Best match" }).count()).toBe(0);

  // Only stays are there, and the filters say so; another kind is found further away.
  const kinds = page.getByRole("group", { name: "Filters" }).getByRole("radio");
  expect(await kinds.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toEqual(["", "stay"]);
  await page.goto(`${page.url()}&kind=rental`);
  await page.getByRole("link", { name: `within 200 km of ${place_name}` }).click();
  await page.waitForURL("**radius_km=200**");
  expect(await cardLinks(page).count()).toBe(1);
  expect(new URL(page.url()).searchParams.get("kind")).toBe("rental");

  // Other words let go of the place, and keep the rest.
  await page.getByRole("combobox", { name: "Where or what" }).fill(word);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**q=${word}**`);
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ q: word, kind: "rental", from, to });
  await page.context().close();
});

test("in Spanish, on a phone, a touch on a suggested listing opens it with the dates", async () => {
  const word = freshWord();
  await freshListing({ word });
  await untilSearchKnows();
  const { from, to } = stayFrom(80, 3);
  const page = await freshPage(browser, { hasTouch: true });
  await page.goto(`${context.storefrontUrl}/es`);
  await page.getByLabel("Desde").fill(from);
  await page.getByLabel("Hasta").fill(to);
  await page.getByRole("combobox", { name: "Dónde o qué" }).pressSequentially(word.slice(0, 9));
  await page.getByRole("group", { name: "Anuncios" }).getByRole("option", { name: word }).tap();
  await page.waitForURL(`**/es/listings/*?from=${from}&to=${to}`);
  await page.locator("#dates").getByRole("heading", { name: "3 noches" }).waitFor();
  await page.context().close();
});
