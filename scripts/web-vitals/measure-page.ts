import { gzipSync } from "node:zlib";
import type { Browser, CDPSession, Page } from "playwright-core";
import { SIZES } from "../pages/browser";

/** A phone of some years ago on a middling mobile network; Lighthouse's numbers for "slow 4G". */
export const SLOWED = { processor: 4, kilobits: 1600, roundTripMs: 150 } as const;

const KBIT = 1000 / 8;
/** After the last thing was fetched the page may still shift, and a larger thing be painted. */
const SETTLED_MS = 1500;

/** What one visit of a page came to. */
export type Visit = {
  lcpMs: number;
  cls: number;
  /** Bytes that came over the wire, and how many things. */
  bytes: number;
  requests: number;
  /** The page's scripts, each gzipped, by address. */
  scripts: Map<string, number>;
};

/** Runs in the page before anything of it: largest paint, and shifts in windows as web.dev defines them. */
function watchVitals(): void {
  const seen = { lcp: 0, cls: 0 };
  Object.assign(window, { vitals: seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.lcp = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  let [sum, first, last] = [0, 0, 0];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
      if (entry.hadRecentInput) continue;
      const isNewWindow = entry.startTime - last > 1000 || entry.startTime - first > 5000;
      if (isNewWindow) [sum, first] = [0, entry.startTime];
      last = entry.startTime;
      sum += entry.value;
      seen.cls = Math.max(seen.cls, sum);
    }
  }).observe({ type: "layout-shift", buffered: true });
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: SLOWED.roundTripMs,
    downloadThroughput: SLOWED.kilobits * KBIT,
    uploadThroughput: SLOWED.kilobits * KBIT,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED.processor });
}

function countBytes(session: CDPSession): { bytes: number; requests: number } {
  const counted = { bytes: 0, requests: 0 };
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    counted.bytes += encodedDataLength;
    counted.requests += 1;
  });
  return counted;
}

function keepScripts(page: Page): Promise<[string, number]>[] {
  const kept: Promise<[string, number]>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    const size = response.body().then(
      (body): [string, number] => [response.url(), gzipSync(body).length],
      (): [string, number] => [response.url(), 0],
    );
    kept.push(size);
  });
  return kept;
}

/** Visits a page for the first time: empty cache, slowed processor and network, a phone's width. */
export async function measurePage(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: SIZES.phone, locale: "en-GB", deviceScaleFactor: 2 });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.addInitScript("globalThis.__name ??= (wrapped) => wrapped");
  await page.addInitScript(watchVitals);
  const session = await context.newCDPSession(page);
  await slowDown(session);
  const counted = countBytes(session);
  const scripts = keepScripts(page);
  await page.goto(url, { waitUntil: "load" });
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(SETTLED_MS);
  const { lcp, cls } = await page.evaluate(
    () => (window as unknown as { vitals: { lcp: number; cls: number } }).vitals,
  );
  const visit = { lcpMs: lcp, cls, ...counted, scripts: new Map(await Promise.all(scripts)) };
  await context.close();
  return visit;
}
