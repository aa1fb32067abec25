import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signIn } from "../booking/api";
import type { Opened } from "../booking/checkout";
import { guest, pay } from "../booking/checkout";
import { freshListing, stayFrom } from "../booking/fresh-listing";
import { Connection, type Heard } from "../setup/connection";
import { OwnStripe } from "../setup/own-stripe";
import { ServerCopy } from "../setup/server-copy";
import { SlowDatabase } from "../setup/slow-database";
import { until } from "../setup/until";
import { figuresOf, type Overload, overload, search } from "./overload";

const CONNECTIONS = 200;
const SECONDS = 6;
const SLOW_MS = 100;
/** As .env.example has it. */
const LIMITS = { REQUEST_WAIT_MS: "2000", MONEY_WAIT_MS: "10000" };
/** A queue's end, a look at the clock, and a machine that has other things to do. */
const SLACK_MS = 5_000;
const MEMORY_MB = 250;

const server = new ServerCopy("overload");
const slow = new SlowDatabase(server.databaseUrl);
const stripe = new OwnStripe("overload");
let apiUrl: string;
let stripeUrl: string;

beforeAll(async () => {
  const { url, env } = await stripe.start();
  stripeUrl = url;
  const started = await server.start(() => undefined, { env: { ...env, ...LIMITS, DATABASE_URL: await slow.open() } });
  apiUrl = started.apiUrl;
}, 300_000);

afterAll(async () => {
  slow.delayMs = 0;
  await server.stop();
  await stripe.stop();
  slow.close();
});

const bodyOf = <Body>({ body }: Heard) => JSON.parse(body) as Body;

/** A guest's held and paid booking, made while the database is fast: all that is left is to complete it. */
async function paidHold(): Promise<Opened> {
  const connection = new Connection(apiUrl);
  const listing = await freshListing({ booking_mode: "instant" }, await signIn("seller", { apiUrl }));
  const stay = { ...stayFrom(30), guests: 1 };
  const quoted = await connection.ask("POST", `/store/listings/${listing.id}/quotes`, {}, stay);
  const { quote } = bodyOf<{ quote: { id: string } }>(quoted);
  const opened = await connection.ask("POST", "/store/bookings", {}, { quote_id: quote.id, contact: guest() });
  connection.close();
  expect(await pay(bodyOf<Opened>(opened), "pm_card_visa", stripeUrl)).toMatchObject({ status: "requires_capture" });
  return bodyOf<Opened>(opened);
}

describe(`${CONNECTIONS} connections and a database that takes ${SLOW_MS} ms to say anything`, () => {
  let heard: Overload;
  let completed: Heard;

  beforeAll(async () => {
    const opened = await paidHold();
    slow.delayMs = SLOW_MS;
    const [all, money] = await Promise.all([
      overload(apiUrl, server.group, { connections: CONNECTIONS, seconds: SECONDS }),
      new Connection(apiUrl).ask(
        "POST",
        `/store/bookings/${opened.booking.id}/complete`,
        { "x-booking-token": opened.access_token },
        {},
      ),
    ]);
    [heard, completed] = [all, money];
    slow.delayMs = 0;
    console.log(JSON.stringify(figuresOf(heard)));
  }, 120_000);

  it("are served or told when to come back, and never left waiting or cut off", () => {
    const refused = heard.answers.filter(({ status }) => status === 503);
    const served = heard.answers.filter(({ status }) => status === 200);
    expect([heard.broken, heard.answers.length]).toEqual([0, served.length + refused.length]);
    expect(served.length).toBeGreaterThan(0);
    expect(refused.length).toBeGreaterThan(0);
    for (const answer of refused) {
      expect(Number(answer.headers["retry-after"])).toBeGreaterThanOrEqual(1);
      expect(bodyOf(answer)).toMatchObject({ code: "server.unavailable" });
      expect(answer.ms).toBeLessThan(Number(LIMITS.REQUEST_WAIT_MS) + SLACK_MS);
    }
  });

  it("do not keep a paid booking from being completed, nor anybody from asking whether the process lives", () => {
    expect([completed.status, bodyOf(completed)]).toMatchObject([200, { booking: { status: "confirmed" } }]);
    expect(heard.health.length).toBeGreaterThan(3);
    expect(new Set(heard.health.map(({ status }) => status))).toEqual(new Set([200]));
  });

  it("take no memory that grows with them", () => {
    expect(heard.memory_mb.before).toBeGreaterThan(0);
    expect(heard.memory_mb.most - heard.memory_mb.before).toBeLessThan(MEMORY_MB);
  });

  it("are all served again once the database is fast", async () => {
    const began = performance.now();
    await until("searches to be answered again", async () => {
      const all = Array.from({ length: 20 }, (_, number) => new Connection(apiUrl).ask("GET", search(number)));
      return (await Promise.all(all)).every(({ status }) => status === 200);
    });
    console.log(`served again after ${Math.round(performance.now() - began)} ms`);
    expect(performance.now() - began).toBeLessThan(SLACK_MS * 2);
  });
});
