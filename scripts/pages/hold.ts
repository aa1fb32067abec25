import type { Browser } from "playwright-core";
import { pathsIn, type Stay } from "../../storefront/src/paths";
import { consumerSession, type Session } from "./browser";
import { accountOf, type Site } from "./site";

/**
 * The demo's consumer, signed in and halfway through a booking: some nights are held and wait to be paid.
 * The page to pay on needs the cookies of the browser that asked for them.
 */
export async function holdAsConsumer(
  browser: Browser,
  site: Site,
  stay: Stay,
): Promise<{ session: Session; held: string }> {
  const context = await browser.newContext({ storageState: await consumerSession(browser, site) });
  const page = await context.newPage();
  await page.goto(`${site.storefrontUrl}${pathsIn("en").checkout(stay)}`);
  await page.locator("[name=name]").fill("Clara Nowak");
  await page.locator("[name=email]").fill(accountOf(site, "consumer").email);
  await page.locator("main form button[type=submit]").last().click();
  await page.waitForURL("**/checkout/bkg_**");
  const held = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const session = await context.storageState();
  await context.close();
  return { session, held };
}
