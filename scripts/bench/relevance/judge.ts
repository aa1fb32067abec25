import { ndcg, RANKS, recall } from "./metrics";
import type { LabelledSearch } from "./searches";

/** What a search found: the handles of its first page in their order, and how many there are in all. */
export type Answer = { handles: string[]; count: number };
export type Judged = LabelledSearch & Answer & { ndcg: number; recall: number };
export type Means = { searches: number; ndcg: number; recall: number };

export type Judgement = {
  /** Of the searches for which something is right. */
  all: Means;
  by_kind: Record<string, Means>;
  judged: Judged[];
  /** The searches for which nothing is right, with what came nevertheless. */
  nothing_right: (LabelledSearch & Answer)[];
};

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const meansOf = (judged: readonly Judged[]): Means => ({
  searches: judged.length,
  ndcg: mean(judged.map((one) => one.ndcg)),
  recall: mean(judged.map((one) => one.recall)),
});

/** Asks every search, one after the other, and holds the answers against their labels. */
export async function judge(
  searches: readonly LabelledSearch[],
  ask: (query: Record<string, string | number>) => Promise<Answer>,
): Promise<Judgement> {
  const judged: Judged[] = [];
  const nothing_right: Judgement["nothing_right"] = [];
  for (const search of searches) {
    const answer = await ask({ ...search.query, limit: RANKS });
    const { right } = search;
    if (Object.keys(right).length === 0) nothing_right.push({ ...search, ...answer });
    else {
      judged.push({ ...search, ...answer, ndcg: ndcg(answer.handles, right), recall: recall(answer.handles, right) });
    }
  }
  const kinds = [...new Set(judged.map(({ kind }) => kind))];
  return {
    all: meansOf(judged),
    by_kind: Object.fromEntries(kinds.map((kind) => [kind, meansOf(judged.filter((one) => one.kind === kind))])),
    judged,
    nothing_right,
  };
}
