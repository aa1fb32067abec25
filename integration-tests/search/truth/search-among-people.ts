import { Client } from "pg";
import { seededRandom } from "../../setup/kill-and-restart";
import { checkSearch, type Shop, type Verdict } from "./check-search";
import { type Deeds, letPeopleIn } from "./people-book-and-cancel";
import { randomSearch, titleWords } from "./random-search";
import { meaningful, readSourceListings, readWordMatches } from "./source-listings";

export type Plan = {
  apiUrl: string;
  databaseUrl: string;
  searches: number;
  searchers: number;
  people: number;
  seed: number;
};
export type Findings = Omit<Verdict, "excluded"> & {
  searches: number;
  excluded: number;
  deeds: Deeds;
  seconds: number;
};

async function connected<Result>(databaseUrl: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function add(sum: Findings, verdict: Verdict): void {
  sum.searches += 1;
  for (const name of ["pages", "shown", "quoted", "takenBetween", "changed", "excluded"] as const)
    sum[name] += verdict[name];
  sum.untrue.push(...verdict.untrue);
}

/** Random searches, several at a time, while people book and cancel; every answer is held against the tables. */
export async function searchAmongPeople(plan: Plan): Promise<Findings> {
  const { apiUrl, databaseUrl, searches, searchers, people, seed } = plan;
  const began = performance.now();
  const told = await connected(databaseUrl, async (client) => {
    const listings = await readSourceListings(client);
    const words = await meaningful(client, titleWords(listings));
    return { listings, words: new Set(words), wordMatches: await readWordMatches(client, words) };
  });
  const random = seededRandom(seed);
  // Drawn beforehand: whatever the order of answers, a seed means these searches.
  const all = Array.from({ length: searches }, () => randomSearch(random, told.listings, told.words));
  const crowd = letPeopleIn({ apiUrl, people, listings: told.listings }, seededRandom(seed + 1));
  const sum: Findings = {
    ...{ searches: 0, pages: 0, shown: 0, quoted: 0, takenBetween: 0, changed: 0, excluded: 0, seconds: 0 },
    ...{ untrue: [], deeds: { quoted: 0, taken: 0, held: 0, left: 0, completed: 0, cancelled: 0 } },
  };
  const searcher = (client: Client) => async () => {
    const shop: Shop = { apiUrl, client, listings: told.listings, wordMatches: told.wordMatches };
    for (let search = all.shift(); search; search = all.shift()) add(sum, await checkSearch(shop, search));
  };
  try {
    await Promise.all(Array.from({ length: searchers }, () => connected(databaseUrl, (client) => searcher(client)())));
  } finally {
    sum.deeds = await crowd.goHome();
  }
  return { ...sum, seconds: Math.round((performance.now() - began) / 1000) };
}
