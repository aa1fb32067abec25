/**
 * Ids of the large seed's rows: kind, a mark that no generated id has, and the row's number. They sort as the numbers
 * do, so that a table and its indexes are written front to back; and a second run finds what the first has made.
 */
export const LARGE = "L";

/** The id of a row by the number that its listing or seller has. */
export function largeId(prefix: string, number: number): string {
  return `${prefix}_${LARGE}${String(number).padStart(8, "0")}`;
}

/** The same in SQL, of an integer expression. */
export function largeIdSql(prefix: string, expression: string): string {
  return `'${prefix}_${LARGE}' || lpad((${expression})::text, 8, '0')`;
}
