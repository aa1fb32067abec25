/** Bounds on `created`, in seconds since the epoch. */
export type CreatedRange = {
  gt?: number | undefined;
  gte?: number | undefined;
  lt?: number | undefined;
  lte?: number | undefined;
};

/** Which part of a list is wanted. Cursors are ids; at most one of the two is given. */
export type PageRequest = {
  limit: number;
  startingAfter?: string | undefined;
  endingBefore?: string | undefined;
  created?: CreatedRange | undefined;
  /** Generated column → value it must have; columns are constants of the program, never input. */
  where?: { [column: string]: string | undefined };
};

const comparisons = { gt: ">", gte: ">=", lt: "<", lte: "<=" } as const;

/**
 * The query for one page, newest first. Two objects of the same second are told apart by the order in which they
 * were written. One row more than asked is read, which says whether there is another page.
 * @param table a constant of the program, never input.
 */
export function pageQuery(table: string, accountId: string, page: PageRequest): { sql: string; values: unknown[] } {
  const values: unknown[] = [accountId];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const conditions = ["account_id = $1"];
  for (const [column, value] of Object.entries(page.where ?? {})) {
    if (value !== undefined) conditions.push(`${column} = ${bind(value)}`);
  }
  for (const [name, comparison] of Object.entries(comparisons)) {
    const bound = page.created?.[name as keyof CreatedRange];
    if (bound !== undefined) conditions.push(`created_seconds ${comparison} ${bind(bound)}`);
  }
  const cursor = page.startingAfter ?? page.endingBefore;
  const backwards = page.endingBefore !== undefined;
  if (cursor !== undefined) {
    const place = `(SELECT created_seconds, sequence FROM ${table} WHERE account_id = $1 AND id = ${bind(cursor)})`;
    conditions.push(`(created_seconds, sequence) ${backwards ? ">" : "<"} ${place}`);
  }
  const direction = backwards ? "ASC" : "DESC";
  const sql = `SELECT record FROM ${table} WHERE ${conditions.join(" AND ")}
    ORDER BY created_seconds ${direction}, sequence ${direction} LIMIT ${bind(page.limit + 1)}`;
  return { sql, values };
}
