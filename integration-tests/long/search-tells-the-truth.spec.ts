import { afterAll, beforeAll, expect, it } from "vitest";
import { searchAmongPeople } from "../search/truth/search-among-people";
import { ServerCopy } from "../setup/server-copy";

const SEARCHES = 1_000;
const PEOPLE = 50;
const seed = Number(process.env.TRUTH_SEED ?? Math.floor(Math.random() * 2 ** 31));

/** A shop of its own, whose holds run out while it is searched. */
const server = new ServerCopy("truth");
let shop: { apiUrl: string; databaseUrl: string };

beforeAll(async () => {
  shop = await server.start(() => undefined, { env: { HOLD_MINUTES: "1" } });
}, 600_000);
afterAll(() => server.stop());

it(`${SEARCHES} random searches while ${PEOPLE} people book and cancel: nothing that they are told is untrue`, async () => {
  const findings = await searchAmongPeople({ ...shop, searches: SEARCHES, searchers: 4, people: PEOPLE, seed });
  const { untrue, ...figures } = findings;
  console.log(`TRUTH_SEED=${seed} ${JSON.stringify(figures)}`);
  expect(untrue, `TRUTH_SEED=${seed}`).toEqual([]);
  expect(figures.searches).toBe(SEARCHES);
  expect(figures.quoted).toBeGreaterThan(SEARCHES);
  expect(figures.excluded).toBeGreaterThan(0);
  // Else nothing was tried: people have to have come between.
  expect(figures.changed).toBeGreaterThan(0);
  expect(figures.deeds.cancelled).toBeGreaterThan(PEOPLE);
}, 3_600_000);
