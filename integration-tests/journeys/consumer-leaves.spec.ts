import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { context } from "../setup/context";
import { freshEmail, PASSWORD } from "../setup/people";
import { launchBrowser } from "./dashboard";
import { freshPage } from "./guest-visit";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

test("a person without scripts makes an account, says how to be spoken to, and deletes it with their password", async () => {
  const page = await freshPage(browser, { javaScriptEnabled: false });
  const email = freshEmail("leaves");
  await page.goto(`${context.storefrontUrl}/sign-up?next=/account`);
  await page.getByLabel("First name").fill("Clara");
  await page.getByLabel("Last name").fill("Nowak");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Create account" }).click();
  await page.getByRole("heading", { name: "Your account", exact: true }).waitFor();

  await page.getByLabel("Language", { exact: true }).selectOption("es");
  await page.getByLabel(/^Currency/).selectOption("gbp");
  await page.locator("#preferences").getByRole("button", { name: "Save" }).click();
  // The page goes on in the language that was chosen.
  await page.waitForURL("**/es/account?**");
  expect(await page.getByLabel(/^Moneda/).inputValue()).toBe("gbp");

  await page.getByText("Quiero borrar mi cuenta").click();
  const leaving = page.locator("#delete");
  await leaving.getByLabel("Tu contraseña, para saber que eres tú").fill("a-guess-2026");
  await leaving.getByRole("button", { name: "Borrar mi cuenta" }).click();
  await leaving.getByRole("alert").waitFor();
  await leaving.getByLabel("Tu contraseña, para saber que eres tú").fill(PASSWORD);
  await leaving.getByRole("button", { name: "Borrar mi cuenta" }).click();
  await page.getByText("Tu cuenta está borrada").waitFor();

  await page.getByLabel("Correo electrónico").fill(email);
  await page.getByLabel("Contraseña").fill(PASSWORD);
  await page.locator("main form button[type=submit]").click();
  await page.getByRole("alert").waitFor();
});
