import { beforeAll, expect, it } from "vitest";
import { untilSearchKnows } from "../search/is-found";
import { searchAmongPeople } from "../search/truth/search-among-people";
import { context } from "../setup/context";

const SEARCHES = 1_000;
const PEOPLE = 50;
const seed = Number(process.env.TRUTH_SEED ?? Math.floor(Math.random() * 2 ** 31));

beforeAll(() => untilSearchKnows());

it(`${SEARCHES} random searches while ${PEOPLE} people book and cancel: nothing that they are told is untrue`, async () => {
  const { apiUrl, databaseUrl } = context;
  const plan = { apiUrl, databaseUrl, searches: SEARCHES, searchers: 4, people: PEOPLE, seed };
  const { untrue, ...figures } = await searchAmongPeople(plan);
  console.log(`TRUTH_SEED=${seed} ${JSON.stringify(figures)}`);
  expect(untrue, `TRUTH_SEED=${seed}`).toEqual([]);
  expect(figures.searches).toBe(SEARCHES);
  expect(figures.quoted).toBeGreaterThan(SEARCHES);
  expect(figures.excluded).toBeGreaterThan(0);
  // Else nothing was tried: people have to have come between.
  expect(figures.changed).toBeGreaterThan(0);
  expect(figures.deeds.cancelled).toBeGreaterThan(PEOPLE);
}, 3_600_000);
