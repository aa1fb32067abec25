import { refusalText } from "../refusal-text";

/** How one row of several fared; `problem` says in words why it was refused. */
export type BulkOutcome = { id: string; name: string; problem: string | null };

/** Does the same with every row, one after the other, so that one refusal stops none of the others. */
export async function runBulk<Row extends { id: string }>(
  chosen: readonly Row[],
  nameOf: (row: Row) => string,
  work: (row: Row) => Promise<unknown>,
): Promise<BulkOutcome[]> {
  const outcomes: BulkOutcome[] = [];
  for (const row of chosen) {
    const problem = await work(row).then(
      () => null,
      (error: unknown) => refusalText(error instanceof Error ? error : new Error(String(error))),
    );
    outcomes.push({ id: row.id, name: nameOf(row), problem });
  }
  return outcomes;
}
