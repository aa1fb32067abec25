import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { textsOf } from "../../storefront/src/i18n/texts";
import { pathsIn } from "../../storefront/src/paths";
import { freeNights } from "../booking/free-dates";
import { untilSearchKnows } from "../search/is-found";
import { context } from "../setup/context";
import { freshEmail } from "../setup/people";
import { listPlace } from "../storefront/list-place";
import { launchBrowser } from "./dashboard";
import { freshPage, words } from "./guest-visit";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** Whatever a page holds, it fits in the phone: nothing is pushed out at its side. */
async function fitsInPhone(page: Page): Promise<void> {
  const { width, wide } = await page.locator("html").evaluate((root) => ({
    width: root.clientWidth,
    wide: root.scrollWidth,
  }));
  expect(wide, page.url()).toBeLessThanOrEqual(width);
}

test.each(["en", "es"] as const)(
  "without scripts, on a phone, a guest finds a place, chooses dates and holds them up to the payment, in %s",
  async (language) => {
    const { search, quote, checkout, booking } = textsOf(language);
    const place = await listPlace("request");
    const { from, to } = await freeNights(place.id, 2);
    await untilSearchKnows();
    const page = await freshPage(browser, { javaScriptEnabled: false });

    await page.goto(`${context.storefrontUrl}${pathsIn(language).home}`);
    await fitsInPhone(page);
    await page.getByLabel(search.q).first().fill("harbour");
    await page.getByRole("button", { name: search.submit, exact: true }).first().click();
    await page.locator(`main a[href*='/listings/${place.handle}']`).first().click();
    await page.locator("#plain-from").fill(from);
    await page.locator("#plain-to").fill(to);
    await page.locator("#plain-guests").fill("2");
    await fitsInPhone(page);
    await page.getByRole("button", { name: quote.reserve.request }).filter({ visible: true }).click();

    await page.getByRole("heading", { level: 1, name: checkout.titles.request }).waitFor();
    await page.locator("[name=name]").fill("Clara Nowak");
    await page.locator("[name=email]").fill("nowhere");
    await page.getByRole("button", { name: checkout.submit }).click();
    // What is wrong stands beside its field, which is tied to it for whoever does not see the page.
    const email = page.locator("[name=email]");
    expect(await email.getAttribute("aria-invalid")).toBe("true");
    const [error] = ((await email.getAttribute("aria-describedby")) ?? "").split(" ");
    expect(await page.locator(`[id="${error}"]`).textContent()).toMatch(/[Pp]lease write an e-mail|correo/);
    expect(await page.locator("[name=name]").inputValue()).toBe("Clara Nowak");
    await fitsInPhone(page);
    await email.fill(freshEmail("plain"));
    await page.getByRole("button", { name: checkout.submit }).click();

    await page.waitForURL("**/checkout/bkg_**");
    await fitsInPhone(page);
    expect(await words(page)).toMatch(/Only the payment needs JavaScript|Solo el pago necesita JavaScript/);
    // The details can still be changed while the dates are held.
    await page.getByText(checkout.changeDetails).click();
    await page.locator("[name=phone]").fill("+34 600 100 200");
    await page.getByRole("button", { name: booking.save }).click();
    await page.waitForURL("**/checkout/bkg_**");
    expect(await words(page)).toContain("+34 600 100 200");
  },
);
