import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { call, signIn } from "../booking/api";
import { freshListing } from "../booking/fresh-listing";
import { OwnStripe } from "../setup/own-stripe";
import { ServerCopy } from "../setup/server-copy";
import { until } from "../setup/until";
import { Guests, type Told } from "./restart/guests";

const PEOPLE = { bookers: 12, searchers: 8 };
const LISTINGS = 12;
const BEFORE = 20;
/** Who sent a request so long before has been heard by the server, however busy it was. */
const HEARD_MS = 1_500;
/** The server's own limit and the time to close what it has; a supervisor kills after eight seconds. */
const ENDS_WITHIN_MS = 8_000;

const server = new ServerCopy("restart");
const stripe = new OwnStripe("restart");
let stripeUrl: string;
let shop: { apiUrl: string; databaseUrl: string };
let database: Client | undefined;
let guests: Guests;

beforeAll(async () => {
  const { url, env } = await stripe.start();
  stripeUrl = url;
  shop = await server.start(() => undefined, { env });
  database = new Client({ connectionString: shop.databaseUrl });
  await database.connect();
}, 600_000);

afterAll(async () => {
  await database?.end();
  await server.stop();
  await stripe.stop();
});

const isConfirmed = ({ status }: Told) => status === "confirmed";

beforeEach(async () => {
  const seller = await signIn("seller", { apiUrl: shop.apiUrl });
  const listings: string[] = [];
  for (let made = 0; made < LISTINGS; made += 1) {
    listings.push((await freshListing({ booking_mode: "instant" }, seller)).id);
  }
  guests = new Guests(shop.apiUrl, listings, stripeUrl);
  guests.letIn(PEOPLE);
  await until("bookings under way", async () => guests.told.length >= BEFORE && guests.told.some(isConfirmed));
}, 300_000);

function connected(): Client {
  if (!database) throw new Error("the shop has not started");
  return database;
}

/** What the database and the API say of a booking after all. */
async function now({ opened }: Told) {
  const { rows } = await connected().query<{ status: string; held: string }>(
    `SELECT b.status, (SELECT string_agg(state, ',') FROM occupancy WHERE booking_id = b.id) AS held
       FROM booking b WHERE b.id = $1`,
    [opened.booking.id],
  );
  const caller = { apiUrl: shop.apiUrl, bookingToken: opened.access_token };
  const { status, body } = await call<{ booking: { status: string; total: number } }>(
    "GET",
    `/store/bookings/${opened.booking.id}`,
    caller,
  );
  return { row: rows[0], status, booking: body.booking };
}

/** Every booking that somebody was told of is there, as it was told; one whose completion was not answered may be on. */
async function expectAllToldToBeThere(): Promise<void> {
  expect(guests.told.length).toBeGreaterThanOrEqual(BEFORE);
  expect(guests.told.some(isConfirmed)).toBe(true);
  for (const told of guests.told) {
    const { row, status, booking } = await now(told);
    const may = told.completing ? [told.status, "confirmed"] : [told.status];
    expect([told.opened.booking.id, status, may]).toEqual([
      told.opened.booking.id,
      200,
      expect.arrayContaining([booking?.status]),
    ]);
    expect(booking.total).toBe(told.opened.booking.total);
    expect(["held", "live"]).toContain(row?.held);
    if (told.status === "confirmed") expect(row).toEqual({ status: "confirmed", held: "live" });
  }
}

it("asked to end, it answers whom it has heard, tells the others to come back, and ends in time", async () => {
  // Whoever wants dates has to wait for this: the moment finds many requests half done.
  await connected().query("BEGIN");
  await connected().query("LOCK TABLE occupancy IN ACCESS EXCLUSIVE MODE");
  await pause(HEARD_MS * 2);
  const asked = Date.now();
  const ended = server.end("SIGTERM");
  await pause(HEARD_MS);
  await connected().query("COMMIT");
  expect(await ended).toBe(0);
  const took = Date.now() - asked;
  await guests.goHome();
  expect(took).toBeLessThan(ENDS_WITHIN_MS);

  const heard = guests.sent.filter(({ at, answer }) => at < asked - HEARD_MS && (!answer || at + answer.ms > asked));
  expect(heard.length).toBeGreaterThan(5);
  expect(heard.filter(({ answer }) => !answer || answer.status >= 300)).toEqual([]);
  for (const { answer } of heard) expect(answer?.headers.connection).toBe("close");
  const later = guests.sent.filter(({ at }) => at > asked + HEARD_MS);
  expect(later.length).toBeGreaterThan(0);
  expect(later.filter(({ answer }) => answer && answer.status !== 503)).toEqual([]);
  console.log(`${heard.length} half done were answered; ended after ${took} ms; ${later.length} were turned away`);

  await server.again();
  await expectAllToldToBeThere();
}, 600_000);

it("killed in the middle, it has lost nothing that it had answered", async () => {
  expect(await server.end("SIGKILL")).toBe("SIGKILL");
  await guests.goHome();
  await server.again();
  await expectAllToldToBeThere();
  console.log(`${guests.told.length} bookings were answered before the kill, and are there`);
}, 600_000);
