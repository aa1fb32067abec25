import { dropDatabase } from "../../src/bootstrap/databases";
import { databaseUrlOf } from "../instance";
import { Progress } from "../progress";
import { table } from "../table";
import { runJob } from "./harness/load";
import { readMachine } from "./harness/machine";
import { copySeeded, onDatabase, type Place, withPlace } from "./harness/place";
import { publish } from "./harness/report";
import type { Judgement, Means } from "./relevance/judge";
import { CHOSEN } from "./relevance/variants";

export type RelevanceJob = { variables: NodeJS.ProcessEnv };

const SECONDS_MAX = 900;
const WORST = 10;
const SHOWN = 4;

const told = (figure: number) => figure.toFixed(3);
const row = (name: string, { searches, ndcg, recall }: Means) => [name, String(searches), told(ndcg), told(recall)];

/** What stood where in the answers that were furthest from right; a star and the grade behind what was. */
function worstLines({ judged }: Judgement): string[][] {
  const worst = judged.toSorted((one, other) => one.ndcg - other.ndcg || one.recall - other.recall).slice(0, WORST);
  return worst.map(({ query, ndcg, right, handles }) => [
    told(ndcg),
    query.q,
    handles
      .slice(0, SHOWN)
      .map((handle) => (right[handle] ? `${handle}*${right[handle]}` : handle))
      .join(" ") || "nothing",
  ]);
}

async function measure(place: Place): Promise<void> {
  const names = { shop: "relevance", stripe: "relevance_stripe" };
  const instance = onDatabase(place, names);
  const url = databaseUrlOf(instance, "DATABASE_URL");
  await dropDatabase(url);
  await dropDatabase(databaseUrlOf(instance, "STRIPE_STAND_IN_DATABASE_URL"));
  await copySeeded(place, names);
  const job: RelevanceJob = { variables: instance.environment.variables };
  const judgements = await place.progress.step("searches asked", () =>
    runJob<Record<string, Judgement>>("../relevance/relevance-process.ts", job, SECONDS_MAX),
  );
  const chosen = judgements[CHOSEN];
  if (!chosen) throw new Error("the weights that were chosen were not measured");
  const answered = chosen.nothing_right.filter(({ count }) => count > 0);
  publish({
    name: "relevance",
    title: "relevance of what the seed's searches find",
    machine: await readMachine(url),
    rows: [
      ["searches", "number", "nDCG@10", "recall@10"],
      ...Object.entries(chosen.by_kind).map(([kind, means]) => row(kind, means)),
      row("all", chosen.all),
    ],
    goals: [],
    result: judgements,
  });
  console.log(`\n  the worst, and what came instead\n${table(worstLines(chosen))}`);
  console.log(
    `\n  of ${chosen.nothing_right.length} searches for which nothing is right, ${answered.length} had answers:`,
  );
  for (const { query, count, handles } of answered) console.log(`  ${query.q}: ${count}, first ${handles[0]}`);
  const ablation = Object.entries(judgements).map(([name, { all }]) => [name, told(all.ndcg), told(all.recall)]);
  console.log(`\n  each weight changed alone\n${table([["weights", "nDCG@10", "recall@10"], ...ablation])}`);
}

/**
 * `npm run bench -- relevance`: nDCG@10 and recall@10 of labelled searches in the seeded shop, through the search
 * service, with the chosen weights and with each of them changed. The same figures on every machine.
 */
export async function bench(): Promise<void> {
  const progress = new Progress(Date.now());
  await withPlace(progress, measure);
  progress.end();
}
