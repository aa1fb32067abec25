import type { Browser } from "playwright-core";
import { pathsIn } from "../../storefront/src/paths";
import { launchChromium } from "../pages/browser";
import { withDemo } from "../pages/running-demo";
import { readSample } from "../pages/sample";
import type { Site } from "../pages/site";
import { Progress } from "../progress";
import { ensureTools } from "../test/tools";
import { measurePage, SLOWED, type Visit } from "../web-vitals/measure-page";
import { readMachine } from "./harness/machine";
import { type Goal, publish } from "./harness/report";
import { median } from "./harness/statistics";

const GOALS = { lcpMs: 2000, cls: 0.05, scriptsKb: 90 } as const;
const ROUNDS = 5;
const KB = 1000;

type Figures = { lcp_ms: number; cls: number; kb: number; requests: number; scripts_kb: number };
type Result = { pages: Record<string, Figures>; scripts_before_checkout_kb: number };

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

function rowsOf({ pages }: Result): string[][] {
  return [
    ["page", "LCP", "CLS", "over the wire", "requests", "scripts (gzip)"],
    ...Object.entries(pages).map(([name, { lcp_ms, cls, kb, requests, scripts_kb }]) => [
      ...[name, `${(lcp_ms / 1000).toFixed(2)} s`, cls.toFixed(3), `${kb} kB`, String(requests), `${scripts_kb} kB`],
    ]),
  ];
}

function goalsOf({ pages, scripts_before_checkout_kb: scripts }: Result): Goal[] {
  const all = Object.values(pages);
  const lcp = Math.max(...all.map(({ lcp_ms }) => lcp_ms));
  const cls = Math.max(...all.map((page) => page.cls));
  return [
    { what: `LCP ≤ ${GOALS.lcpMs / 1000} s`, figure: `${(lcp / 1000).toFixed(2)} s at most`, met: lcp <= GOALS.lcpMs },
    { what: `CLS ≤ ${GOALS.cls}`, figure: `${cls} at most`, met: cls <= GOALS.cls },
    {
      what: `scripts before checkout ≤ ${GOALS.scriptsKb} kB gzipped`,
      figure: `${scripts} kB by home, results and listing`,
      met: scripts <= GOALS.scriptsKb,
    },
  ];
}

/** Measures what somebody with a slow phone waits for, on the Berth that runs in this folder or on one started for it. */
export async function bench(): Promise<void> {
  const progress = new Progress(Date.now());
  const machine = await readMachine();
  await withDemo(async (site) => {
    const { chromium } = await ensureTools(progress);
    const browser = await launchChromium(chromium);
    const result = await measure(browser, site);
    await browser.close();
    const { processor, kilobits, roundTripMs } = SLOWED;
    publish({
      name: "web",
      title: `median of ${ROUNDS} first visits at phone width, processor ${processor} × slower, ${kilobits} kbit/s, ${roundTripMs} ms`,
      ...{ machine, rows: rowsOf(result), goals: goalsOf(result), result },
    });
  });
  progress.end();
}
