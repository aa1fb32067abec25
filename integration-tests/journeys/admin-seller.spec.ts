import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { account } from "../setup/context";
import { launchBrowser, openVisit, signIn, type Visit } from "./dashboard";

const CORE = [
  "/orders",
  "/products",
  "/inventory",
  "/customers",
  "/promotions",
  "/price-lists",
  "/settings",
  "/sellers",
];
const OWN = ["/seller-start", "/seller/bookings", "/seller/listings", "/seller/team"];

let browser: Browser;
const visits: Visit[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});

afterEach(async () => {
  for (const { browserContext } of visits.splice(0)) await browserContext.close();
});

afterAll(() => browser.close());

async function visitOf(...parameters: [size?: "phone" | "desktop", locale?: string]): Promise<Visit> {
  const visit = await openVisit(browser, ...parameters);
  visits.push(visit);
  return visit;
}

/** Signs the seller in and waits for their first page. */
async function sellerVisit(path?: string): Promise<Visit> {
  const visit = await visitOf();
  await signIn(visit, account("seller"), path);
  await visit.page.waitForURL("**/app/seller-start");
  await visit.page.getByRole("heading", { level: 1, name: /good (morning|afternoon|evening)/i }).waitFor();
  return visit;
}

function expectOnlyOwnArea({ shown, refusals, crashes }: Visit): void {
  expect([...shown].filter((path) => CORE.includes(path))).toEqual([]);
  expect(refusals).toEqual([]);
  expect(crashes).toEqual([]);
}

test("a seller signs in and, at every frame, meets only their own area", async () => {
  const visit = await sellerVisit();
  await visit.page.getByRole("heading", { name: "Latest bookings" }).waitFor();
  expect([...visit.shown].filter((path) => OWN.includes(path)).sort()).toEqual([...OWN].sort());
  expectOnlyOwnArea(visit);
});

test("a seller who opens a core page while every answer is slow never sees it", async () => {
  const visit = await sellerVisit();
  await visit.page.route(/\/(seller|admin)\//, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    await route.continue();
  });
  for (const path of ["/app/orders", "/app/products/prod_1", "/app/settings/store", "/app"]) {
    await visit.page.goto(path);
    await visit.page.waitForURL("**/app/seller-start**");
    await visit.page.getByRole("heading", { level: 1, name: /good/i }).waitFor();
  }
  expectOnlyOwnArea(visit);
});

test("a seller whose browser has forgotten them is sent to their own area just so", async () => {
  const visit = await sellerVisit();
  await visit.page.evaluate(() => window.localStorage.clear());
  await visit.page.goto("/app/customers");
  await visit.page.getByRole("heading", { level: 1, name: /good/i }).waitFor();
  expectOnlyOwnArea(visit);
});

test("inside the dashboard, no link, key or way back leads a seller to a core page", async () => {
  const visit = await sellerVisit();
  const { page } = visit;
  await page.keyboard.press("Control+k");
  await page.keyboard.press("g");
  await page.keyboard.press("o");
  await page.waitForTimeout(800);
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(page.url()).toMatch(/\/seller-start$/);

  await page.goto("/app/settings/profile");
  await page.getByRole("heading", { name: "Profile" }).waitFor();
  expect(await page.locator("aside a[href*='/settings/']").count()).toBe(1);
  await page.locator("aside").getByRole("link", { name: "Settings" }).click();
  await page.getByRole("heading", { level: 1, name: /good/i }).waitFor();
  expectOnlyOwnArea(visit);
});

test("the form names what is missing beside its field, saves a draft, and the table shows it", async () => {
  const visit = await sellerVisit();
  const { page } = visit;
  const title = `Boathouse ${Date.now()}`;
  await page.locator("aside").getByRole("link", { name: "Listings" }).click();
  await page.getByRole("link", { name: "Add a listing" }).first().click();
  const form = page.getByRole("dialog");
  await form.getByRole("button", { name: "Save draft" }).click();
  await form.getByText("Please fill this in.").first().waitFor();
  await expectInvalid(visit, "Title");

  await form.getByLabel("Title").first().fill(title);
  await form.getByLabel("Place", { exact: true }).fill("Old harbour, Porto");
  await form.getByLabel("Latitude").fill("141");
  await form.getByLabel("Longitude").fill("-8.61");
  await form.getByLabel(/^Price per night/).fill("120.50");
  await form.getByRole("button", { name: "Save draft" }).click();
  await form.getByText("Between -90 and 90.").waitFor();
  await form.getByLabel("Latitude").fill("41.15");
  await form.getByRole("button", { name: "Save draft" }).click();

  await page.waitForURL("**/app/seller/listings");
  const row = page.getByRole("row").filter({ hasText: title });
  await row.waitFor();
  expect(await row.textContent()).toContain("Draft");
  expect(await row.textContent()).toContain("€120.50");
  expectOnlyOwnArea(visit);
});

async function expectInvalid({ page }: Visit, label: string): Promise<void> {
  expect(await page.getByRole("dialog").getByLabel(label).first().getAttribute("aria-invalid")).toBe("true");
}

test("what the API refuses stands beside the field, and leaving unsaved changes is asked about", async () => {
  const visit = await sellerVisit();
  const { page } = visit;
  await page.goto("/app/seller/listings/create");
  const form = page.getByRole("dialog");
  await form.getByLabel("Title").first().fill("Quay room");
  await form.getByLabel("Place", { exact: true }).fill("Porto");
  await form.getByLabel("Latitude").fill("41.15");
  await form.getByLabel("Longitude").fill("-8.61");
  await form.getByLabel(/^Price per night/).fill("99999999");
  await form.getByRole("button", { name: "Save draft" }).click();
  const price = form.getByLabel(/^Price per night/);
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-invalid") === "true");
  expect(await price.getAttribute("aria-invalid")).toBe("true");

  await form.getByRole("button", { name: "Cancel" }).click();
  const question = page.getByRole("alertdialog");
  await question.getByRole("button", { name: "Cancel" }).click();
  expect(await form.getByLabel("Title").first().inputValue()).toBe("Quay room");
  await form.getByRole("button", { name: "Cancel" }).click();
  await question.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL("**/app/seller/listings");
});

test("a listing is published, paused and archived from its row", async () => {
  const visit = await sellerVisit();
  const { page } = visit;
  const title = `Sail loft ${Date.now()}`;
  const made = await page.evaluate(async (name) => {
    const body = {
      ...{ title: { en: name }, kind: "space", currency: "eur", base_price: 80, place_name: "Porto" },
      ...{ lat: 41.15, lng: -8.61, time_zone: "Europe/Lisbon" },
    };
    const headers = { "content-type": "application/json" };
    return (await fetch("/seller/listings", { method: "POST", headers, body: JSON.stringify(body) })).status;
  }, title);
  expect(made).toBe(201);
  await page.goto(`/app/seller/listings?q=${encodeURIComponent(title)}`);
  const row = page.getByRole("row").filter({ hasText: title });
  const choose = async (action: string) => {
    await row.getByRole("button").last().click();
    await page.getByRole("menuitem", { name: action }).click();
  };
  await choose("Publish");
  await row.getByText("Published").waitFor();
  await choose("Pause");
  await row.getByText("Paused").waitFor();
  await choose("Archive");
  await page.getByRole("alertdialog").getByRole("button", { name: "Archive" }).click();
  await row.getByText("Archived").waitFor();
});

test("an owner invites a colleague and withdraws the invitation", async () => {
  const visit = await sellerVisit();
  const { page } = visit;
  const email = `colleague-${Date.now()}@berth.example`;
  await page.goto("/app/seller/team/invite");
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("E-mail address").fill("nobody");
  await drawer.getByRole("button", { name: "Send invitation" }).click();
  await drawer.getByText("Please enter an e-mail address.").waitFor();
  await drawer.getByLabel("E-mail address").fill(email);
  await drawer.getByRole("button", { name: "Send invitation" }).click();
  const row = page.getByRole("main").getByRole("listitem").filter({ hasText: email });
  await row.getByRole("button", { name: "Withdraw" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Withdraw" }).click();
  await row.waitFor({ state: "detached" });
  expectOnlyOwnArea(visit);
});

test("signing out reaches the sign-in page although its answer is slow, and another person starts afresh", async () => {
  const visit = await sellerVisit();
  const { page } = visit;
  await page.route("**/auth/session", async (route) => {
    if (route.request().method() === "DELETE") await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
  await page.locator("aside button[aria-haspopup=menu]").last().click();
  await page.getByRole("menuitem", { name: "Log out" }).click();
  await page.waitForURL("**/app/login");
  await page.locator('input[name="email"]').fill(account("operator").email);
  await page.locator('input[name="password"]').fill(account("operator").password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL("**/app/orders");
});

test("an operator has the core pages and every seller, and no seller's area", async () => {
  const visit = await visitOf();
  const { page, shown } = visit;
  await signIn(visit, account("operator"), "/app/products");
  await page.waitForURL("**/app/products");
  await page.locator("aside").getByRole("link", { name: "Sellers" }).waitFor();
  for (const path of CORE) expect(shown).toContain(path);
  expect([...shown].filter((path) => OWN.includes(path))).toEqual([]);

  await page.locator("aside").getByRole("link", { name: "Sellers" }).click();
  await page.getByRole("table").getByRole("link").first().click();
  await page.getByRole("dialog").getByRole("heading", { name: "Members" }).waitFor();
  await page.getByRole("dialog").getByRole("link", { name: "Show listings" }).click();
  await page.waitForURL("**/app/all-listings?seller_id=*");
  await page.goto("/app/seller/listings");
  await page.waitForURL("**/app/orders");
  expect(visit.refusals).toEqual([]);
  expect(visit.crashes).toEqual([]);
});

test("a browser that speaks Spanish gets a Spanish dashboard", async () => {
  const visit = await visitOf("phone", "es-ES");
  await signIn(visit, account("seller"));
  await visit.page.getByRole("heading", { level: 1, name: /^buen[oa]s/i }).waitFor();
  await visit.page.goto("/app/seller/listings");
  await visit.page.getByRole("heading", { level: 1, name: "Anuncios" }).waitFor();
  expectOnlyOwnArea(visit);
});

test("no page of a seller's is wider than a phone", async () => {
  const visit = await visitOf("phone");
  await signIn(visit, account("seller"));
  await visit.page.getByRole("heading", { level: 1, name: /good/i }).waitFor();
  const pages = [...OWN, "/seller/listings/create", "/seller/team/invite", "/seller/bookings?view=all"];
  for (const path of pages) {
    await visit.page.goto(`/app${path}`);
    await visit.page.getByRole("heading").first().waitFor();
    const overflow = await visit.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});
