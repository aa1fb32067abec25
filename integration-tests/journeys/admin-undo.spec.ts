import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { signIn, startIsDrawn } from "./dashboard";
import { request, showOnly, statusOf } from "./guest-request";
import { expectOnlyOwnArea, prepareVisits } from "./visits";

const visitOf = prepareVisits();

/** Longer than a confirmation can be taken back. */
const UNDO_IS_OVER_MS = 7_000;

/** Counts what is sent to confirm a booking. */
function countConfirmations(page: Page): () => number {
  let sent = 0;
  page.on("request", (asked) => {
    if (asked.method() === "POST" && new URL(asked.url()).pathname.endsWith("/confirm")) sent += 1;
  });
  return () => sent;
}

// Five seconds are long for a person and short for a busy machine: what came too late is tried with another request.
const AGAIN = { retry: 3 };

test("a confirmation is taken back from the drawer: nothing is sent, and the guest still waits", AGAIN, async () => {
  const { booking } = await request();
  const visit = await visitOf({ as: "seller" });
  const { page } = visit;
  const sent = countConfirmations(page);
  await page.goto(`/app/seller/bookings/${booking.id}`);
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("button", { name: "Confirm booking" }).click();
  // At once, for the moment is short: the way back has the focus of the button that was pressed.
  await page.keyboard.press("Enter");
  await page.getByText("Nothing was confirmed.").waitFor({ timeout: 20_000 });
  await drawer.getByText("Request", { exact: true }).waitFor();
  await pause(UNDO_IS_OVER_MS);
  expect(sent()).toBe(0);
  expect(await statusOf(booking)).toBe("requested");
  expectOnlyOwnArea(visit);
});

test("a confirmation is sent although its page is left at once", async () => {
  const { booking } = await request();
  const { page } = await visitOf({ as: "seller" });
  await page.goto(`/app/seller/bookings/${booking.id}`);
  await page.getByRole("dialog").getByRole("button", { name: "Confirm booking" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Undo" }).waitFor();
  await page.goto("/app/seller/listings");
  await expect.poll(() => statusOf(booking), { timeout: 60_000 }).toBe("confirmed");
});

test("a confirmation is sent although its seller signs out at once", async () => {
  const { booking } = await request();
  const visit = await visitOf();
  const { page } = visit;
  await showOnly(booking, page);
  await signIn(visit, "seller");
  await startIsDrawn(visit);
  const requests = page.getByRole("region", { name: "Open requests" });
  await requests.getByRole("button", { name: `Confirm the request of ${booking.contact.name}` }).click();
  await requests.getByRole("button", { name: "Undo" }).waitFor();
  await page.locator("aside button[aria-haspopup=menu]").last().click();
  await page.getByRole("menuitem", { name: "Log out" }).click();
  await page.waitForURL("**/app/login");
  expect(await statusOf(booking)).toBe("confirmed");
});

test("several requests are confirmed together, and each says how it went", async () => {
  const [one, other] = [(await request()).booking, (await request()).booking];
  const { page } = await visitOf({ as: "seller" });
  await page.goto("/app/seller/bookings");
  for (const { reference } of [one, other]) {
    await page.getByRole("checkbox", { name: new RegExp(reference) }).click();
  }
  await page.getByText("2 selected").waitFor();
  await page.getByRole("button", { name: /^Confirm/ }).click();
  await page.getByText("2 requests are confirmed.").waitFor();
  const results = page.getByRole("region", { name: "Confirmed requests" });
  for (const { reference } of [one, other]) {
    await results.getByRole("listitem").filter({ hasText: reference }).getByText("Done").waitFor();
  }
  expect([await statusOf(one), await statusOf(other)]).toEqual(["confirmed", "confirmed"]);
});
