import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import bookingWords from "../../modules/booking/admin/i18n";
import listingWords from "../../modules/listing/admin/i18n";
import { LANGUAGES, type Language } from "../../storefront/src/i18n/language";
import { textsOf } from "../../storefront/src/i18n/texts";
import { pathsIn } from "../../storefront/src/paths";
import { untilSearchKnows } from "../search/is-found";
import { context } from "../setup/context";
import { waitForMail } from "../setup/mail";
import { freshEmail, PASSWORD } from "../setup/people";
import { launchBrowser, SIZES } from "./dashboard";
import { CARDS, calendarListens, payWith, sayWhoComes, words } from "./guest-visit";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const LOCALES: Record<Language, string> = { en: "en-GB", es: "es-ES" };

async function newPage(language: Language, size: keyof typeof SIZES = "desktop"): Promise<Page> {
  const profile = await browser.newContext({
    viewport: SIZES[size],
    locale: LOCALES[language],
    timezoneId: "Europe/Madrid",
  });
  profile.setDefaultTimeout(60_000);
  return profile.newPage();
}

type Owner = { email: string; business: string };

async function signUpBusiness(page: Page, language: Language, owner: Owner): Promise<void> {
  const { signUp, kinds } = textsOf(language);
  const goOn = page.getByRole("button", { name: signUp.next });
  await page.goto(`${context.storefrontUrl}${pathsIn(language).signUpBusiness}`);
  await page.locator("[name=first_name]").fill("Ada");
  await page.locator("[name=last_name]").fill("Moreno");
  await page.locator("[name=email]").fill(owner.email);
  await page.locator("[name=password]").fill(PASSWORD);
  await goOn.click();
  await page.getByLabel(signUp.sellerName).fill(owner.business);
  await page.locator("[name=city]").fill("Sevilla");
  await goOn.click();
  // Going back loses nothing.
  await page.getByRole("link", { name: signUp.back, exact: true }).click();
  expect(await page.getByLabel(signUp.sellerName).inputValue()).toBe(owner.business);
  await goOn.click();
  await page.getByRole("radio", { name: new RegExp(kinds.stay.plural) }).check();
  await page.getByRole("button", { name: signUp.businessSubmit }).click();
  await page.waitForURL("**/sign-up/business/ready**");
}

async function signInToDashboard(page: Page, email: string): Promise<void> {
  await page.goto(`${context.apiUrl}/app`);
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(PASSWORD);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL("**/app/seller-start");
}

async function listPlace(page: Page, language: Language, title: string): Promise<void> {
  const { nav, list, form: words, status } = listingWords[language].listing;
  await page.locator("aside").getByRole("link", { name: nav.listings }).click();
  await page.getByRole("link", { name: list.add }).first().click();
  const form = page.getByRole("dialog");
  await form.getByLabel(words.title).first().fill(title);
  await form.getByLabel(words.place_name, { exact: true }).fill("Triana, Sevilla");
  await form.getByLabel(words.lat).fill("37.3826");
  await form.getByLabel(words.lng).fill("-6.0059");
  await form.locator("[name=base_price]").fill("90");
  await form.getByRole("button", { name: words.save_publish }).click();
  await page.waitForURL("**/app/seller/listings");
  await page.getByRole("row").filter({ hasText: title }).getByText(status.active).waitFor();
}

/** Finds the place by its name, picks free nights of the month after this one, and goes to the checkout. */
async function chooseNights(page: Page, language: Language, title: string): Promise<void> {
  await untilSearchKnows();
  await page.goto(`${context.storefrontUrl}${pathsIn(language).listings({ q: title })}`);
  // In its card: the chip that lets go of the search has the title in its name too.
  await page.getByRole("article").getByRole("link", { name: title }).first().click();
  await calendarListens(page);
  // Late in a month too few nights are left of it: the next ones have plenty.
  await page.getByRole("button", { name: textsOf(language).calendar.nextMonth }).click();
  const free = page.locator("button[aria-pressed][aria-disabled=false]");
  await free.nth(5).click();
  await free.nth(7).click();
  await page.locator("a[data-reserve]").filter({ visible: true }).first().click();
  await page.waitForURL("**/checkout?**");
}

async function confirm(seller: Page, language: Language, reference: string): Promise<void> {
  const { nav, confirm: words } = bookingWords[language].booking;
  await seller.locator("aside").getByRole("link", { name: nav.bookings }).click();
  await seller.getByRole("row").filter({ hasText: reference }).click();
  await seller.getByRole("dialog").getByRole("button", { name: words.action }).click();
}

const MAILS: Record<Language, { asked: RegExp; confirmed: RegExp }> = {
  en: { asked: /on its way/i, confirmed: /confirmed/i },
  es: { asked: /en camino/i, confirmed: /confirmada/i },
};

async function says(page: Page, words: string): Promise<void> {
  await page.getByText(words).first().waitFor();
}

test.each(LANGUAGES)(
  "a business lists a place, a guest finds, books and pays it on a phone, the seller confirms, in %s",
  async (language) => {
    const began = Date.now();
    const title = `A room above the river ${began}`;
    const owner = { email: freshEmail("owner"), business: `Casa Ada ${began}` };
    const guest = freshEmail("guest");
    const { booking } = textsOf(language);

    const seller = await newPage(language);
    await signUpBusiness(seller, language, owner);
    await signInToDashboard(seller, owner.email);
    await listPlace(seller, language, title);

    const page = await newPage(language, "phone");
    await chooseNights(page, language, title);
    await sayWhoComes(page, guest);
    await payWith(page, CARDS.declined);
    await page.locator(".note.bad").waitFor();
    await payWith(page, CARDS.pays);
    await page.waitForURL("**/bookings/bkg_**");
    await says(page, booking.statuses.requested);
    const reference = /BK-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await words(page))?.[0] ?? "none";
    expect(reference).not.toBe("none");
    expect((await waitForMail(guest, MAILS[language].asked)).text).toContain(reference);

    await confirm(seller, language, reference);
    await waitForMail(guest, MAILS[language].confirmed);
    await page.reload();
    await says(page, booking.statuses.confirmed);
    expect(await words(page)).toMatch(/paid|pagad/i);
    console.log(`the first booking in ${language} took ${((Date.now() - began) / 1000).toFixed(1)} s`);
  },
);
