import type { Instance } from "../../instance";
import type { BenchArguments } from "../harness/arguments";
import { type Load, type LoadRequest, type LoadSample, runLoad } from "../harness/load";
import type { Contestant } from "../harness/rounds";
import type { StockShop } from "../stock/stock-shop";
import { runBareSql } from "./bare-sql";
import { type QueryKind, searchRequests } from "./queries";

export const STOCK = "stock /store/products";
export const CEILING = "empty route /health";
export const BARE = "bare SQL, text + distance + dates";
export const DATES = "listings, text + distance + dates";

const SEARCHES: readonly QueryKind[] = ["text", "text + distance", "text + distance + dates"];
/** A tenth of a round would leave just-in-time compilation to the first. */
const WARM_UP_PART = 0.5;

type Server = { url: string; publishableKey: string };

function overHttp(
  name: string,
  { url, publishableKey }: Server,
  requests: readonly LoadRequest[],
  { connections, seconds }: BenchArguments,
): Contestant<LoadSample> {
  const load: Load = { url, headers: { "x-publishable-api-key": publishableKey }, requests, connections, seconds };
  return {
    name,
    run: (phase) => runLoad(phase === "round" ? load : { ...load, seconds: Math.ceil(seconds * WARM_UP_PART) }),
  };
}

/** Why a server refuses a request, or null. */
async function refusal({ url, publishableKey }: Server, [first]: readonly LoadRequest[]): Promise<string | null> {
  const answer = await fetch(`${url}${first?.path ?? ""}`, { headers: { "x-publishable-api-key": publishableKey } });
  const body = await answer.text();
  return answer.ok ? null : `${answer.status} ${body.slice(0, 160)}`;
}

/** Everybody who is measured, and for whoever cannot be, the reason in a line. */
export async function contestantsOf(
  stock: StockShop,
  berth: Server,
  instance: Instance,
  wanted: BenchArguments,
): Promise<{ contestants: Contestant<LoadSample>[]; skipped: string[] }> {
  const contestants = [
    overHttp(STOCK, stock, [{ method: "GET", path: "/store/products" }], wanted),
    overHttp(CEILING, berth, [{ method: "GET", path: "/health" }], wanted),
  ];
  const skipped: string[] = [];
  for (const kind of SEARCHES) {
    const requests = searchRequests(kind);
    const refused = await refusal(berth, requests);
    if (refused) skipped.push(`listings, ${kind}: skipped, GET /store/listings answers ${refused}`);
    else contestants.push(overHttp(`listings, ${kind}`, berth, requests, wanted));
  }
  const { connections, seconds } = wanted;
  const part = (phase: "warm-up" | "round") => (phase === "round" ? seconds : Math.ceil(seconds * WARM_UP_PART));
  contestants.push({ name: BARE, run: (phase) => runBareSql(instance, connections, part(phase)) });
  return { contestants, skipped };
}
