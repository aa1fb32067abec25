import { expect, test } from "vitest";
import { makeSeller, PASSWORD } from "../setup/people";
import { startIsDrawn } from "./dashboard";
import { request, showOnly, statusOf } from "./guest-request";
import { expectOnlyOwnArea, prepareVisits } from "./visits";

const visitOf = prepareVisits();

test("a seller answers a request on the start page, and sees what today brings", async () => {
  const { booking } = await request();
  const visit = await visitOf({ as: "seller" });
  const { page } = visit;
  await showOnly(booking, page);
  await page.goto("/app/seller-start");
  await startIsDrawn(visit);
  const requests = page.getByRole("region", { name: "Open requests" });
  await requests.getByText(/Answer within /).waitFor();
  const confirm = requests.getByRole("button", { name: `Confirm the request of ${booking.contact.name}` });
  await confirm.click();
  await requests.getByText("Confirmed", { exact: true }).waitFor();
  await expect.poll(() => statusOf(booking), { timeout: 60_000 }).toBe("confirmed");
  await confirm.waitFor({ state: "detached" });
  for (const name of ["Arriving today", "Leaving today", "What needs doing", "Latest bookings"]) {
    await page.getByRole("heading", { name }).waitFor();
  }
  expectOnlyOwnArea(visit);
});

test("a new business sees its next steps, and a step that is done is ticked off", async () => {
  const { email } = await makeSeller();
  const visit = await visitOf();
  const { page } = visit;
  await page.goto("/app");
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(PASSWORD);
  await page.locator('button[type="submit"]').click();
  await startIsDrawn(visit);
  await page.getByText("0 of 5 done").waitFor();
  await page.getByRole("link", { name: /Add a listing/ }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Title").first().fill("A first room");
  await form.getByLabel("Place", { exact: true }).fill("Old harbour, Porto");
  await form.getByLabel("Latitude").fill("41.15");
  await form.getByLabel("Longitude").fill("-8.61");
  await form.getByLabel(/^Price per night/).fill("60");
  await form.getByRole("button", { name: "Save draft" }).click();
  await page.waitForURL("**/app/seller/listings");
  await page.locator("aside").getByRole("link", { name: "Start" }).click();
  await page.getByText("1 of 5 done").waitFor();
  await page.getByText("1 draft is not published yet").waitFor();
  expectOnlyOwnArea(visit);
});
