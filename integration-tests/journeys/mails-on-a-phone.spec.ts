import { createTransport } from "nodemailer";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderMail } from "../../modules/notify/render-mail";
import { SAMPLES } from "../../modules/notify/tests/mail-samples";
import { LANGUAGES, type Language } from "../../storefront/src/i18n/language";
import { context } from "../setup/context";
import { graveFindings } from "./axe";
import { launchBrowser, SIZES } from "./dashboard";

type Kept = { id: string; subject: string; text: string; to: { address: string }[] };

/** Points of a link that a thumb finds; Apple's and WCAG 2.2's enhanced measure. */
const THUMB_PX = 44;
const MAIL_MS = 20_000;

const transport = createTransport({ url: context.environment.SMTP_URL ?? "", pool: true, maxConnections: 2 });
const NAMES = Object.keys(SAMPLES) as (keyof typeof SAMPLES)[];
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  transport.close();
  await browser.close();
});

const addressOf = (name: string, language: Language) => `${name}.${language}@phone.example`;

/** Sends every template through a real mail server, as the service sends it. */
async function sendAll(language: Language): Promise<void> {
  for (const name of NAMES) {
    const mail = renderMail(name, language, SAMPLES[name]);
    await transport.sendMail({ from: "Berth <hello@berth.example>", to: addressOf(name, language), ...mail });
  }
}

async function keptOf(language: Language): Promise<Map<string, Kept>> {
  const wanted = new Set(NAMES.map((name) => addressOf(name, language)));
  const read = async () => {
    const all = (await (await fetch(`${context.mailUrl}/api/email`)).json()) as Kept[];
    return new Map(all.flatMap((mail) => mail.to.map(({ address }): [string, Kept] => [address, mail])));
  };
  await expect
    .poll(async () => [...(await read()).keys()].filter((to) => wanted.has(to)).length, { timeout: MAIL_MS })
    .toBe(NAMES.length);
  return read();
}

/** A phone's page on which the pictures of the samples, which stand nowhere, are a grey dot. */
async function phone(): Promise<Page> {
  const profile = await browser.newContext({ viewport: SIZES.phone, reducedMotion: "reduce" });
  const page = await profile.newPage();
  const dot = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"><path fill="#888" d="M0 0h8v6H0z"/></svg>';
  await page.route("https://berth.example/**", (route) => route.fulfill({ contentType: "image/svg+xml", body: dot }));
  return page;
}

describe.each(LANGUAGES)("mails in %s, in the mail page of a phone", (language) => {
  test("fit its width, read well light and dark, and say in plain text what their button leads to", async () => {
    await sendAll(language);
    const kept = await keptOf(language);
    const page = await phone();
    for (const name of NAMES) {
      const mail = kept.get(addressOf(name, language));
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(`${context.mailUrl}/api/email/${mail?.id}/html`);
      expect(await page.locator("html").getAttribute("lang"), name).toBe(language);
      const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
      expect(widths[0], `${name} is wider than the phone`).toBeLessThanOrEqual(widths[1] ?? 0);
      const button = page.locator("a").filter({ visible: true }).first();
      const link = (await button.getAttribute("href")) ?? "none";
      expect(mail?.text, `${name} names its link in plain text`).toContain(link);
      expect((await button.boundingBox())?.height ?? 0, `${name}: the button`).toBeGreaterThanOrEqual(THUMB_PX);
      const found = await graveFindings(page, `${name} in ${language}, light`);
      await page.emulateMedia({ colorScheme: "dark" });
      found.push(...(await graveFindings(page, `${name} in ${language}, dark`, { rules: ["color-contrast"] })));
      expect(found).toEqual([]);
    }
    await page.context().close();
  });
});
