import type { Server } from "node:http";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveCheckout } from "./checkout-server";
import { publishableKey, type StandIn, startStandIn } from "./stand-in-process";

let standIn: StandIn;
let browser: Browser;
let shop: { url: string; server: Server };

beforeAll(async () => {
  standIn = await startStandIn();
  shop = await serveCheckout(standIn.url);
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  });
});
afterAll(async () => {
  await browser?.close();
  shop?.server.close();
  await standIn?.stop();
});

type Checkout = {
  page: Page;
  id: string;
  complaints: string[];
  pay: () => Promise<void>;
  outcome: () => Promise<string>;
};

async function openCheckout(query: Record<string, string> = {}): Promise<Checkout> {
  const intent = await standIn.client.paymentIntents.create({ amount: 18_400, currency: "eur" });
  const search = new URLSearchParams({ key: publishableKey, secret: intent.client_secret ?? "", ...query });
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const complaints: string[] = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`${shop.url}/?${search}`);
  await page.getByText("ready", { exact: true }).waitFor();
  return {
    page,
    id: intent.id,
    complaints,
    pay: () => page.getByRole("button", { name: "Pay", exact: true }).click(),
    outcome: async () => {
      const output = page.locator("output").filter({ hasText: /../ });
      await output.waitFor();
      return (await output.textContent()) ?? "";
    },
  };
}

async function typeCard(page: Page, number: string): Promise<void> {
  await page.getByLabel("Card number").pressSequentially(number);
  await page.getByLabel("Expiry").pressSequentially("1234");
  await page.getByLabel("CVC").pressSequentially("123");
}

const statusOf = async (id: string) => (await standIn.client.paymentIntents.retrieve(id)).status;

/** Pictures for people to look at; only when a folder for them is named. */
async function photograph(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENS_DIR;
  if (folder) await page.screenshot({ path: join(folder, `stripe-shim-${name}.png`), fullPage: true });
}

describe("Stripe's own React packages with the shim", () => {
  it("pay with a typed card, by keyboard alone, without a complaint in the console", async () => {
    const { page, id, complaints, outcome } = await openCheckout();
    await typeCard(page, "4242424242424242");
    expect(await page.getByLabel("Card number").inputValue()).toBe("4242 4242 4242 4242");
    expect(await page.getByLabel("Expiry").inputValue()).toBe("12 / 34");
    await page.getByText("complete", { exact: true }).first().waitFor();
    await photograph(page, "typed");
    await page.getByLabel("CVC").press("Enter");
    expect(await outcome()).toBe("succeeded");
    expect(await statusOf(id)).toBe("succeeded");
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("say at each field what is missing and put the focus there", async () => {
    const { page, id, pay, outcome } = await openCheckout();
    await page.getByLabel("Card number").fill("4242 4242");
    await pay();
    expect(await outcome()).toBe("incomplete_number: Your card number is incomplete.");
    const alerts = page.locator(".element").getByRole("alert").filter({ hasText: /./ });
    expect(await alerts.allTextContents()).toEqual([
      "Your card number is incomplete.",
      "Your card's expiration date is incomplete.",
      "Your card's security code is incomplete.",
    ]);
    const number = page.getByLabel("Card number");
    expect(await number.getAttribute("aria-invalid")).toBe("true");
    expect(await number.evaluate((input) => input.matches(":focus"))).toBe(true);
    await photograph(page, "incomplete");
    expect(await statusOf(id)).toBe("requires_payment_method");
    await page.close();
  });

  it("show a decline in words, and the next card pays", async () => {
    const { page, id, pay, outcome } = await openCheckout();
    await page.getByRole("button", { name: "Declined" }).click();
    await pay();
    await page.locator(".element").getByText("Your card was declined.").waitFor();
    expect(await outcome()).toBe("card_declined: Your card was declined.");
    await photograph(page, "declined");
    await page.getByRole("button", { name: "4242 succeeds" }).click();
    await pay();
    await page.getByText("succeeded", { exact: true }).waitFor();
    expect(await statusOf(id)).toBe("succeeded");
    await page.close();
  });

  it("ask for 3-D Secure in a dialog that keeps the focus, and go on when it is completed", async () => {
    const { page, id, pay, outcome } = await openCheckout();
    await page.getByRole("button", { name: "3DS" }).click();
    await pay();
    const dialog = page.getByRole("dialog", { name: "3-D Secure" });
    await dialog.getByText("€184.00").waitFor();
    await photograph(page, "3ds");
    for (let presses = 0; presses < 4; presses += 1) {
      await page.keyboard.press("Tab");
      const behind = await page.evaluate(
        () => document.activeElement?.closest("form") !== null && document.activeElement !== document.body,
      );
      expect(behind).toBe(false);
    }
    await dialog.getByRole("button", { name: "Complete authentication" }).click();
    await page.getByText("succeeded", { exact: true }).waitFor();
    expect(await outcome()).toBe("succeeded");
    expect(await statusOf(id)).toBe("succeeded");
    await page.close();
  });

  it.each(["button", "Escape"])("take a refused 3-D Secure (%s) as a failure that can be tried again", async (how) => {
    const { page, id, pay } = await openCheckout();
    await page.getByRole("button", { name: "3DS" }).click();
    await pay();
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    if (how === "button") await dialog.getByRole("button", { name: "Fail authentication" }).click();
    else await page.keyboard.press("Escape");
    await page.locator("output").getByText("payment_intent_authentication_failure").waitFor();
    expect(await statusOf(id)).toBe("requires_payment_method");
    await page.getByRole("button", { name: "4242 succeeds" }).click();
    await pay();
    await page.getByText("succeeded", { exact: true }).waitFor();
    await page.close();
  });

  it("speak Spanish", async () => {
    const { page, pay } = await openCheckout({ locale: "es" });
    await page.getByLabel("Número de tarjeta").waitFor();
    await page.getByRole("button", { name: "Sin fondos" }).click();
    await pay();
    await page.locator(".element").getByText("Tu tarjeta no tiene fondos suficientes.").waitFor();
    await photograph(page, "es-declined");
    await page.getByRole("button", { name: "3DS" }).click();
    await pay();
    await page.getByRole("button", { name: "Completar la autenticación" }).waitFor();
    await photograph(page, "es-3ds");
    await page.close();
  });

  it("leave for the return address when asked to", async () => {
    const { page, id, pay } = await openCheckout({ redirect: "always" });
    await page.getByRole("button", { name: "4242 succeeds" }).click();
    await pay();
    await page.waitForURL(/\/thanks\?/);
    const landed = new URL(page.url()).searchParams;
    expect(landed.get("payment_intent")).toBe(id);
    expect(landed.get("redirect_status")).toBe("succeeded");
    await page.close();
  });

  it("tell of an intent that cannot be loaded", async () => {
    const page = await browser.newPage();
    const search = new URLSearchParams({ key: publishableKey, secret: "pi_none_secret_none" });
    await page.goto(`${shop.url}/?${search}`);
    await page.getByText("loaderror", { exact: true }).waitFor();
    await page.close();
  });
});
