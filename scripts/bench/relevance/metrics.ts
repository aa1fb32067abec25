/** How good an answer is, by what it was asked for: 3 exactly what was meant, 2 good, 1 acceptable; others are wrong. */
export type Grades = Readonly<Record<string, number>>;

/** Ranks that count: a page of results that somebody reads. */
export const RANKS = 10;

/** From this grade on, somebody would miss it. */
const GOOD = 2;

const gain = (grade: number) => 2 ** grade - 1;

/** Discounted cumulated gain of grades in the order of their ranks: (2^grade − 1) / log2(rank + 1), over the first ten. */
const dcg = (grades: readonly number[]) =>
  grades.slice(0, RANKS).reduce((sum, grade, index) => sum + gain(grade) / Math.log2(index + 2), 0);

/**
 * nDCG@10 of what was found, in its order: its discounted cumulated gain, divided by that of the best possible order;
 * 1 is perfect, NaN where nothing is right. Järvelin & Kekäläinen, "Cumulated gain-based evaluation of IR techniques",
 * ACM TOIS 20(4), 2002; with the exponential gain of Burges et al., "Learning to rank using gradient descent", 2005.
 */
export function ndcg(found: readonly string[], right: Grades): number {
  const best = Object.values(right).sort((one, other) => other - one);
  return dcg(found.map((id) => right[id] ?? 0)) / dcg(best);
}

/** Recall@10: the part of what is good (grade 2 or 3) that stands on the first ten ranks. NaN where nothing is good. */
export function recall(found: readonly string[], right: Grades): number {
  const good = Object.keys(right).filter((id) => (right[id] ?? 0) >= GOOD);
  const shown = new Set(found.slice(0, RANKS));
  return good.filter((id) => shown.has(id)).length / good.length;
}
