import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { pathsIn } from "../../storefront/src/paths";
import { ROOT } from "../instance";
import { writeJson } from "../json-file";
import { launchChromium } from "../pages/browser";
import { withDemo } from "../pages/running-demo";
import { readSample } from "../pages/sample";
import type { Site } from "../pages/site";
import { Progress } from "../progress";
import { table } from "../table";
import { ensureTools } from "../test/tools";
import { measurePage, SLOWED, type Visit } from "../web-vitals/measure-page";

const GOALS = { lcpMs: 2000, cls: 0.05, scriptsKb: 90 } as const;
const ROUNDS = 5;
const KB = 1000;

type Figures = { lcp_ms: number; cls: number; kb: number; requests: number; scripts_kb: number };
type Result = { pages: Record<string, Figures>; scripts_before_checkout_kb: number };

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

function figuresOf(visits: readonly Visit[]): Figures {
  return {
    lcp_ms: Math.round(median(visits.map(({ lcpMs }) => lcpMs))),
    cls: Number(median(visits.map(({ cls }) => cls)).toFixed(3)),
    kb: Math.round(median(visits.map(({ bytes }) => bytes)) / KB),
    requests: median(visits.map(({ requests }) => requests)),
    scripts_kb: Number((median(visits.map(({ scripts }) => sum(scripts.values()))) / KB).toFixed(1)),
  };
}

async function addressesOf(site: Site): Promise<Record<string, string>> {
  const { listings, stay } = await readSample(site);
  const paths = pathsIn("en");
  const bare = {
    home: paths.home,
    results: paths.listings(),
    listing: paths.listing(listings.stay),
    checkout: paths.checkout(stay),
  };
  return Object.fromEntries(Object.entries(bare).map(([name, address]) => [name, `${site.storefrontUrl}${address}`]));
}

/** What somebody loads who comes by home, results and a listing: each script once. */
function scriptsBeforeCheckout(visits: Record<string, Visit[]>): number {
  const all = Object.entries(visits)
    .filter(([name]) => name !== "checkout")
    .flatMap(([, ofPage]) => ofPage.flatMap(({ scripts }) => [...scripts]));
  return Number((sum(new Map(all).values()) / KB).toFixed(1));
}

async function measure(browser: Browser, site: Site): Promise<Result> {
  const addresses = await addressesOf(site);
  // The servers' own first answers are not what is measured.
  for (const url of Object.values(addresses)) await fetch(url);
  const visits: Record<string, Visit[]> = {};
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const [name, url] of Object.entries(addresses)) {
      const visit = await measurePage(browser, url);
      visits[name] = [...(visits[name] ?? []), visit];
      console.log(`  round ${round}: ${name}, LCP ${Math.round(visit.lcpMs)} ms, CLS ${visit.cls.toFixed(3)}`);
    }
  }
  const pages = Object.fromEntries(Object.entries(visits).map(([name, ofPage]) => [name, figuresOf(ofPage)]));
  return { pages, scripts_before_checkout_kb: scriptsBeforeCheckout(visits) };
}

const verdict = (isMet: boolean) => (isMet ? "met" : "MISSED");

function report({ pages, scripts_before_checkout_kb }: Result): string {
  const rows = Object.entries(pages).map(([name, { lcp_ms, cls, kb, requests, scripts_kb }]) => [
    ...[name, `${(lcp_ms / 1000).toFixed(2)} s`, cls.toFixed(3), `${kb} kB`, String(requests), `${scripts_kb} kB`],
  ]);
  const all = Object.values(pages);
  const lcp = all.every(({ lcp_ms }) => lcp_ms <= GOALS.lcpMs);
  const cls = all.every((page) => page.cls <= GOALS.cls);
  const scripts = scripts_before_checkout_kb <= GOALS.scriptsKb;
  return [
    `\nmedian of ${ROUNDS} first visits at phone width, processor ${SLOWED.processor} × slower, ${SLOWED.kilobits} kbit/s, ${SLOWED.roundTripMs} ms`,
    table([["page", "LCP", "CLS", "over the wire", "requests", "scripts (gzip)"], ...rows]),
    `  goal LCP ≤ ${GOALS.lcpMs / 1000} s: ${verdict(lcp)}`,
    `  goal CLS ≤ ${GOALS.cls}: ${verdict(cls)}`,
    `  goal scripts before checkout ≤ ${GOALS.scriptsKb} kB gzipped: ${verdict(scripts)} (${scripts_before_checkout_kb} kB by home, results and listing)`,
  ].join("\n");
}

/** Measures what somebody with a slow phone waits for, on the Berth that runs in this folder or on one started for it. */
export async function bench(): Promise<void> {
  const progress = new Progress(Date.now());
  await withDemo(async (site) => {
    const { chromium } = await ensureTools(progress);
    const browser = await launchChromium(chromium);
    const result = await measure(browser, site);
    await browser.close();
    const file = path.join(ROOT, ".data", "bench", "web.json");
    mkdirSync(path.dirname(file), { recursive: true });
    writeJson(file, result);
    console.log(report(result));
    console.log(JSON.stringify(result));
  });
  progress.end();
}
