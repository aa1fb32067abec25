import { expect, test } from "vitest";
import { makeSeller } from "../setup/people";
import { signIn } from "./dashboard";
import { CORE, expectOnlyOwnArea, OWN, prepareVisits } from "./visits";

const visitOf = prepareVisits();

test("an owner invites a colleague and withdraws the invitation", async () => {
  const visit = await visitOf({ as: "seller" });
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

test("an operator lands where they wanted to go, with the core pages and every seller, and no seller's area", async () => {
  const visit = await visitOf();
  const { page, shown } = visit;
  await signIn(visit, "operator", "/app/products?q=boat");
  await page.waitForURL("**/app/products?q=boat");
  await page.locator("aside").getByRole("link", { name: "Sellers" }).waitFor();
  for (const path of CORE.filter((path) => path !== "/settings/store")) expect(shown).toContain(path);
  expect([...shown].filter((path) => OWN.includes(path))).toEqual([]);

  await page.locator("aside").getByRole("link", { name: "Sellers" }).click();
  // Until the sellers are there the table is still that of the products, and has links too.
  await page.getByRole("table").locator("a[href*='/sellers/']").first().click();
  await page.getByRole("dialog").getByRole("heading", { name: "Members" }).waitFor();
  await page.getByRole("dialog").getByRole("link", { name: "Show listings" }).click();
  await page.waitForURL("**/app/all-listings?seller_id=*");
  await page.goto("/app/seller/listings");
  await page.waitForURL("**/app/orders");
  expect(visit.refusals).toEqual([]);
  expect(visit.crashes).toEqual([]);
});

test("an operator suspends a business and lets it go on", async () => {
  const { sellerId } = await makeSeller();
  const { page } = await visitOf({ as: "operator" });
  await page.goto(`/app/sellers/${sellerId}`);
  const drawer = page.getByRole("dialog");
  const question = page.getByRole("alertdialog");
  await drawer.getByText("No bookings yet.").waitFor();
  await drawer.getByRole("button", { name: "Suspend" }).click();
  await question.getByRole("button", { name: "Suspend" }).click();
  await page.getByText(/ is suspended\.$/).waitFor();
  await drawer.getByText("Suspended", { exact: true }).waitFor();
  await drawer.getByRole("button", { name: "Let it go on" }).click();
  await question.getByRole("button", { name: "Let it go on" }).click();
  await page.getByText(/ is active again\.$/).waitFor();
  await drawer.getByText("Active", { exact: true }).waitFor();
});
