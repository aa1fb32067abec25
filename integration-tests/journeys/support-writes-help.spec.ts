import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cmsClient, cookieOf } from "../cms/cms-client";
import { account, context } from "../setup/context";
import { launchBrowser, SIZES } from "./dashboard";

/** A page of Payload's is made on the server at every save, on a machine that does much else. */
const PATIENCE_MS = 60_000;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

/** Slugs of what was written here: the help centre is left as it was found. */
const written: string[] = [];

afterAll(async () => {
  await browser.close();
  const support = cmsClient(context.cmsUrl, await cookieOf(context.cmsUrl, account("support")));
  for (const slug of written) await support.request("DELETE", `/articles?where[slug][equals]=${slug}`);
});

async function pageIn(locale: "en-GB" | "es-ES", size: keyof typeof SIZES): Promise<Page> {
  const profile = await browser.newContext({ viewport: SIZES[size], locale, timezoneId: "Europe/Madrid" });
  profile.setDefaultTimeout(PATIENCE_MS);
  return profile.newPage();
}

/** What support staff read around the fields, by the language of their browser. */
const ADMIN = {
  "en-GB": { title: "Title", summary: "Summary", draft: "Save Draft", publish: "Publish changes" },
  "es-ES": { title: "Título", summary: "Resumen", draft: "Guardar borrador", publish: "Publicar cambios" },
};
type AdminTexts = (typeof ADMIN)["en-GB"];

async function signIn(page: Page): Promise<void> {
  const { email, password } = account("support");
  await page.goto(`${context.cmsUrl}/admin/login`);
  await page.locator("#field-email").fill(email);
  await page.locator("#field-password").fill(password);
  await page.locator("button[type=submit]").click();
  await page.locator(".berth-welcome").waitFor();
}

async function write(page: Page, texts: AdminTexts, words: { title: string; summary: string; body: string }) {
  await page.getByLabel(texts.title).first().fill(words.title);
  await page.getByLabel(texts.summary).first().fill(words.summary);
  const body = page.locator(".rich-text-lexical [contenteditable=true]").first();
  await body.click();
  await body.press("ControlOrMeta+a");
  await body.pressSequentially(words.body);
}

/** Presses a button that saves, and waits until it is saved. */
async function save(page: Page, button: string): Promise<void> {
  const saved = page.waitForResponse(
    (response) => /\/api\/articles/.test(response.url()) && response.request().method() !== "GET" && response.ok(),
  );
  await page.getByRole("button", { name: button, exact: true }).click();
  await saved;
}

const previewOf = (page: Page) => page.frameLocator("iframe").first();

async function openPreview(page: Page): Promise<void> {
  await page.locator("#live-preview-toggler").waitFor();
  if ((await page.locator("iframe").count()) === 0) await page.locator("#live-preview-toggler").click();
  await page.locator("iframe").first().waitFor();
}

/** Searches the help centre as a visitor does, and answers the addresses of the articles that were found. */
async function findInHelp(page: Page, path: string, words: string): Promise<string[]> {
  await page.goto(`${context.storefrontUrl}${path}`);
  const search = page.locator("main").getByRole("searchbox");
  await search.fill(words);
  await search.press("Enter");
  await page.waitForURL(/[?&]q=/);
  await page.locator("main h2").first().waitFor();
  const links = await page.locator("main a[href*='/help/']").all();
  return Promise.all(links.map(async (link) => (await link.getAttribute("href")) ?? ""));
}

test("support writes an article, previews it on the site and publishes it, and a visitor finds it", async () => {
  const mark = randomUUID().slice(0, 6);
  const slug = `where-is-my-umbrella-${mark}`;
  written.push(slug);
  const desk = await pageIn("en-GB", "desktop");
  const visitor = await pageIn("en-GB", "phone");
  await signIn(desk);

  await desk.getByRole("link", { name: "Write an article" }).click();
  await write(desk, ADMIN["en-GB"], {
    title: `Where is my umbrella ${mark}`,
    summary: "What to do about things left behind.",
    body: `Ask the host first; umbrellas${mark} wait behind most doors.`,
  });
  await desk.locator("#field-category input").fill("Safety");
  await desk.getByRole("option", { name: "Safety" }).click();
  await save(desk, ADMIN["en-GB"].draft);

  // The draft is in the preview, and nowhere else.
  await openPreview(desk);
  await previewOf(desk).getByText(`umbrellas${mark}`).waitFor();
  await previewOf(desk).getByText("A draft: only people with this link see it.").waitFor();
  expect((await visitor.goto(`${context.storefrontUrl}/help/${slug}`))?.status()).toBe(404);
  expect(await findInHelp(visitor, "/help", `umbrellas${mark}`)).not.toContain(`/help/${slug}`);

  // What is changed is in the preview as soon as it is saved.
  await desk.getByLabel("Summary").first().fill(`Things left behind, ${mark}.`);
  await save(desk, ADMIN["en-GB"].draft);
  await previewOf(desk).getByText(`Things left behind, ${mark}.`).waitFor();

  await desk.goto(`${context.cmsUrl}/admin`);
  await desk
    .locator(".berth-waiting")
    .getByRole("link", { name: `Where is my umbrella ${mark}` })
    .first()
    .click();
  await desk.locator("#field-title").waitFor();
  await save(desk, ADMIN["en-GB"].publish);
  expect(await findInHelp(visitor, "/help", `umbrellas${mark}`)).toContain(`/help/${slug}`);
  await visitor.locator(`main a[href='/help/${slug}']`).click();
  await visitor.getByRole("heading", { level: 1, name: `Where is my umbrella ${mark}` }).waitFor();
});

test("it is translated by somebody who works in Spanish, and found in Spanish", async () => {
  const mark = randomUUID().slice(0, 6);
  const slug = `a-lost-key-${mark}`;
  written.push(slug);
  const texts = ADMIN["es-ES"];
  const desk = await pageIn("es-ES", "desktop");
  const visitor = await pageIn("es-ES", "phone");
  await signIn(desk);

  await desk.getByRole("link", { name: "Escribir un artículo" }).click();
  await write(desk, texts, { title: `A lost key ${mark}`, summary: "What now.", body: "Call the host." });
  await desk.locator("#field-category input").fill("Safety");
  await desk.getByRole("option").first().click();
  await save(desk, texts.publish);
  expect(await findInHelp(visitor, "/es/help", `lost key ${mark}`)).toContain(`/es/help/${slug}`);

  // The desk says what waits for Spanish, and leads to its Spanish side.
  await desk.goto(`${context.cmsUrl}/admin`);
  await desk
    .locator(".berth-waiting")
    .getByRole("link", { name: `A lost key ${mark}` })
    .click();
  await desk.waitForURL(/locale=es/);
  await desk.locator("#field-title").waitFor();
  await write(desk, texts, {
    title: `Una llave perdida ${mark}`,
    summary: "Qué hacer ahora.",
    body: `Llama a quien te recibe; las cerrajerías${mark} abren tarde.`,
  });
  await save(desk, texts.draft);
  await openPreview(desk);
  await previewOf(desk).getByText(`cerrajerías${mark}`).waitFor();
  expect(await findInHelp(visitor, "/es/help", `cerrajerias${mark}`)).not.toContain(`/es/help/${slug}`);
  await save(desk, texts.publish);

  expect(await findInHelp(visitor, "/es/help", `cerrajerias${mark}`)).toContain(`/es/help/${slug}`);
  await visitor.locator(`main a[href='/es/help/${slug}']`).click();
  await visitor.getByRole("heading", { level: 1, name: `Una llave perdida ${mark}` }).waitFor();
  // The English side has stayed as it was.
  expect(await findInHelp(visitor, "/help", `lost key ${mark}`)).toContain(`/help/${slug}`);
});
