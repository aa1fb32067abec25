import type { Page } from "playwright-core";

const ISLANDS_MS_MAX = 15_000;

/** Runs in the page: pictures further down are loaded too, and the bundled letters are there. */
async function everythingLoaded(): Promise<void> {
  for (const image of document.images) image.loading = "eager";
  await document.fonts.ready;
  // A picture that has come is drawn only once it is unpacked; one that is broken stays as it is.
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
}

/** Runs in the page: an island that waits to be seen has been seen. */
async function scrolledThrough(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let top = 0; top < document.documentElement.scrollHeight; top += window.innerHeight) {
    window.scrollTo(0, top);
    await frame();
  }
  window.scrollTo(0, 0);
  await frame();
}

/** tsx wraps named functions in a call of `__name`, which pages do not know. */
const KNOW_TSX = "globalThis.__name ??= (wrapped) => wrapped";

/** Waits until a page of the storefront is as it stays: pictures, letters and islands are there, nothing is fetched. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState("load");
  await page.evaluate(KNOW_TSX);
  const islands = await page.locator("astro-island").count();
  if (islands > 0) {
    await page.evaluate(scrolledThrough);
    // Islands for another width are never brought to life; nobody waits for them longer than this.
    await page
      .waitForFunction(() => !document.querySelector("astro-island[ssr]:not([client=media])"), null, {
        timeout: ISLANDS_MS_MAX,
      })
      .catch(() => undefined);
    await page.waitForLoadState("networkidle");
  }
  await page.evaluate(everythingLoaded);
}

/** Waits until a page of the dashboard or of Payload is as it stays: nothing is fetched, no skeleton is left. */
export async function settleApp(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(KNOW_TSX);
  await page
    .waitForFunction(() => !document.querySelector("[class*=animate-pulse], .shimmer-effect, [aria-busy=true]"), null, {
      timeout: ISLANDS_MS_MAX,
    })
    .catch(() => undefined);
  await page.evaluate(everythingLoaded);
}
