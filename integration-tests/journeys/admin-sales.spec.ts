import { expect, test } from "vitest";
import { expectOnlyOwnArea, prepareVisits } from "./visits";

const visitOf = prepareVisits();

test("a seller sees what was earned, narrows it, and finds invoices and the tax report", async () => {
  const visit = await visitOf({ as: "seller" });
  const { page } = visit;
  await page.goto("/app/seller/sales");
  await page.getByRole("heading", { name: "Sales", level: 1 }).waitFor();
  await page.getByRole("img", { name: /^Gross, refunds, commission/ }).waitFor();
  const byListing = page.getByRole("region", { name: "By listing" });
  expect(await byListing.getByRole("row").count()).toBeGreaterThan(2);

  await page.getByRole("tab", { name: "Transactions" }).click();
  await page.getByRole("combobox", { name: "Type" }).click();
  await page.getByRole("option", { name: "Refund", exact: true }).click();
  await page.waitForURL(/type=refund/);
  const file = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export CSV" }).click();
  expect((await file).suggestedFilename()).toBe("transactions.csv");

  await page.getByRole("tab", { name: "Invoices" }).click();
  const pdf = page.waitForEvent("download");
  await page
    .getByRole("link", { name: /^Download INV-/ })
    .first()
    .click();
  expect((await pdf).suggestedFilename()).toMatch(/^INV-\d{4}-\d{5}\.pdf$/);

  await page.getByRole("tab", { name: "Tax report" }).click();
  await page.getByText("For the European Union").waitFor();
  expectOnlyOwnArea(visit);
});

test("a seller on a phone, in Spanish, reads the same without moving the page sideways", async () => {
  const { page } = await visitOf({ as: "seller", size: "phone", locale: "es-ES" });
  await page.goto("/app/seller/sales");
  await page.getByRole("heading", { name: "Ventas", level: 1 }).waitFor();
  await page.getByRole("img", { name: /^Bruto, reembolsos/ }).waitFor();
  expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true);
});

test("an operator asks what a booking would pay, and reads why", async () => {
  const { page } = await visitOf({ as: "operator" });
  await page.goto("/app/commission-rules");
  const form = page.getByRole("form", { name: "What would this booking pay?" });
  await form.getByRole("combobox", { name: "Seller", exact: true }).fill("Casa Lumbre");
  await page.getByRole("option", { name: "Casa Lumbre" }).click();
  await form.getByLabel("Seller's share of the price").fill("200");
  await form.getByRole("button", { name: "Ask the rules" }).click();
  await page.getByRole("heading", { name: /^The seller pays €20\.00/ }).waitFor();
  await page.goto("/app/tax-rules");
  await page.getByText("AT · vat", { exact: true }).first().waitFor();
});
