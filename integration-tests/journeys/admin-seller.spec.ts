import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { stayOf } from "../booking/free-dates";
import { signIn, startIsDrawn } from "./dashboard";
import { expectOnlyOwnArea, OWN, prepareVisits } from "./visits";

const visitOf = prepareVisits();

test("a seller signs in and, at every frame, meets only their own area", async () => {
  const visit = await visitOf();
  await signIn(visit, "seller");
  await startIsDrawn(visit);
  await visit.page.getByRole("heading", { name: "Latest bookings" }).waitFor();
  expect(visit.page.url()).toMatch(/\/app\/seller-start$/);
  expect([...visit.shown].filter((path) => OWN.includes(path)).sort()).toEqual([...OWN].sort());
  expectOnlyOwnArea(visit);
});

test("a seller who opens a core page while every answer is slow never sees it", async () => {
  const visit = await visitOf({ as: "seller" });
  await visit.page.route(/\/(seller|admin)\//, async (route) => {
    await pause(600);
    await route.continue();
  });
  for (const path of ["/app/orders", "/app/products/prod_1", "/app/settings/store", "/app"]) {
    await visit.page.goto(path);
    await startIsDrawn(visit);
  }
  expectOnlyOwnArea(visit);
});

test("inside the dashboard, no link, key or way back leads a seller to a core page", async () => {
  const visit = await visitOf({ as: "seller" });
  const { page } = visit;
  await page.goto("/app/seller-start");
  await startIsDrawn(visit);
  await page.keyboard.press("Control+k");
  await page.keyboard.press("g");
  await page.keyboard.press("o");
  await pause(1_000);
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(page.url()).toMatch(/\/seller-start$/);

  await page.goto("/app/settings/profile");
  await page.getByRole("heading", { name: "Profile" }).waitFor();
  expect(await page.locator("aside a[href*='/settings/']").count()).toBe(1);
  await page.locator("aside").getByRole("link", { name: "Settings" }).click();
  await startIsDrawn(visit);
  expectOnlyOwnArea(visit);
});

test("a page that does not exist is no dead end", async () => {
  const visit = await visitOf({ as: "seller" });
  await visit.page.goto("/app/nothing/here");
  await startIsDrawn(visit);
  expectOnlyOwnArea(visit);
});

test("signing out reaches the sign-in page although its answer is slow, and another person starts afresh", async () => {
  const visit = await visitOf();
  const { page } = visit;
  await signIn(visit, "seller2");
  await startIsDrawn(visit);
  await page.route("**/auth/session", async (route) => {
    if (route.request().method() === "DELETE") await pause(1_500);
    await route.continue();
  });
  await page.locator("aside button[aria-haspopup=menu]").last().click();
  await page.getByRole("menuitem", { name: "Log out" }).click();
  await page.waitForURL("**/app/login");
  await signIn(visit, "operator", page.url());
  await page.waitForURL("**/app/orders");
});

test("a browser that speaks Spanish gets a Spanish dashboard", async () => {
  const visit = await visitOf({ as: "seller", size: "phone", locale: "es-ES" });
  await visit.page.goto("/app");
  await visit.page.getByRole("heading", { level: 1, name: /^buen[oa]s /i }).waitFor();
  await visit.page.goto("/app/seller/listings");
  await visit.page.getByRole("heading", { level: 1, name: "Anuncios" }).waitFor();
  expectOnlyOwnArea(visit);
});

test("no page of a seller's is wider than a phone", async () => {
  const visit = await visitOf({ as: "seller", size: "phone" });
  const calendar = `/seller/listings/${(await stayOf("seller")).id}/calendar`;
  const pages = [...OWN, "/seller/listings/create", "/seller/team/invite", "/seller/bookings?view=all", calendar];
  for (const path of pages) {
    await visit.page.goto(`/app${path}`);
    await visit.page.getByRole("heading").first().waitFor();
    const overflow = await visit.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});
