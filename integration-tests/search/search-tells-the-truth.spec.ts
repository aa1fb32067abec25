import { beforeAll, expect, it } from "vitest";
import { context } from "../setup/context";
import { untilSearchKnows } from "./is-found";
import { searchAmongPeople } from "./truth/search-among-people";

const SEARCHES = 60;
const seed = Number(process.env.TRUTH_SEED ?? Math.floor(Math.random() * 2 ** 31));

beforeAll(() => untilSearchKnows());

/** The same a thousand times, among fifty people: integration-tests/long. */
it(`${SEARCHES} random searches while some book and cancel: all that is free is found, for what its quote says`, async () => {
  const { apiUrl, databaseUrl } = context;
  const plan = { apiUrl, databaseUrl, searches: SEARCHES, searchers: 2, people: 5, seed };
  const { untrue, ...figures } = await searchAmongPeople(plan);
  console.log(`TRUTH_SEED=${seed} ${JSON.stringify(figures)}`);
  expect(untrue, `TRUTH_SEED=${seed}`).toEqual([]);
  expect(figures.quoted).toBeGreaterThan(SEARCHES);
  expect(figures.excluded).toBeGreaterThan(0);
  expect(figures.deeds.held).toBeGreaterThan(0);
}, 600_000);
