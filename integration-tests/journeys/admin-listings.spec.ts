import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectOnlyOwnArea, prepareVisits } from "./visits";

const visitOf = prepareVisits();

/** Fills what every listing must have. */
async function fillForm(form: Locator, { title, price }: { title: string; price: string }): Promise<void> {
  await form.getByLabel("Title").first().fill(title);
  await form.getByLabel("Place", { exact: true }).fill("Old harbour, Porto");
  await form.getByLabel("Latitude").fill("41.15");
  await form.getByLabel("Longitude").fill("-8.61");
  await form.getByLabel(/^Price per night/).fill(price);
}

async function makeDraft(page: Page, title: string): Promise<number> {
  return page.evaluate(async (name) => {
    const body = {
      ...{ title: { en: name }, kind: "space", currency: "eur", base_price: 80, place_name: "Porto" },
      ...{ lat: 41.15, lng: -8.61, time_zone: "Europe/Lisbon" },
    };
    const headers = { "content-type": "application/json" };
    return (await fetch("/seller/listings", { method: "POST", headers, body: JSON.stringify(body) })).status;
  }, title);
}

test("the form names what is missing beside its field, saves a draft, and the table shows it", async () => {
  const visit = await visitOf({ as: "seller" });
  const { page } = visit;
  const title = `Boathouse ${Date.now()}`;
  await page.goto("/app/seller/listings");
  await page.getByRole("link", { name: "Add a listing" }).first().click();
  const form = page.getByRole("dialog");
  await form.getByRole("button", { name: "Save draft" }).click();
  await form.getByText("Please fill this in.").first().waitFor();
  expect(await form.getByLabel("Title").first().getAttribute("aria-invalid")).toBe("true");

  await fillForm(form, { title, price: "120.50" });
  await form.getByLabel("Latitude").fill("141");
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

test("what the API refuses stands beside the field with the cursor in it, and leaving unsaved changes is asked about", async () => {
  const { page } = await visitOf({ as: "seller" });
  await page.goto("/app/seller/listings/create");
  const form = page.getByRole("dialog");
  await fillForm(form, { title: "Quay room", price: "99999999" });
  await form.getByRole("button", { name: "Save draft" }).click();
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-invalid") === "true");
  expect(await form.getByLabel(/^Price per night/).getAttribute("aria-invalid")).toBe("true");

  await form.getByRole("button", { name: "Cancel" }).click();
  const question = page.getByRole("alertdialog");
  await question.getByRole("button", { name: "Cancel" }).click();
  expect(await form.getByLabel("Title").first().inputValue()).toBe("Quay room");
  await form.getByRole("button", { name: "Cancel" }).click();
  await question.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL("**/app/seller/listings");
});

test("a listing is written by keyboard alone", async () => {
  const { page } = await visitOf({ as: "seller" });
  const title = `Net shed ${Date.now()}`;
  await page.goto("/app/seller/listings");
  await page.getByRole("link", { name: "Add a listing" }).first().focus();
  await page.keyboard.press("Enter");
  const form = page.getByRole("dialog");
  await form.waitFor();
  const isIn = (label: string) =>
    form
      .getByLabel(label)
      .first()
      .evaluate((field) => field === document.activeElement);
  await expect.poll(() => isIn("Title")).toBe(true);
  await page.keyboard.type(title);
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => isIn("Place")).toBe(true);
  await page.keyboard.type("Matosinhos");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => isIn("Latitude")).toBe(true);
  await page.keyboard.type("41.18");
  await page.keyboard.press("Tab");
  await page.keyboard.type("-8.69");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => isIn("Price per night")).toBe(true);
  await page.keyboard.type("64");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("row").filter({ hasText: title }).waitFor();
});

test("a listing is published, paused and archived from its row", async () => {
  const { page } = await visitOf({ as: "seller" });
  const title = `Sail loft ${Date.now()}`;
  await page.goto("/app/seller/listings");
  expect(await makeDraft(page, title)).toBe(201);
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
  await page.getByRole("tab", { name: "Published" }).click();
  await page.getByText("Nothing found").waitFor();
});
