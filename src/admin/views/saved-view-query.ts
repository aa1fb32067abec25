/** What of an address is no part of a view: where one happened to be in it. */
const PASSING = ["offset"];

/** What a table's address says, in one order, so that the same view is known again. */
export function viewQuery(parameters: URLSearchParams): string {
  const kept = new URLSearchParams([...parameters].filter(([name, value]) => !PASSING.includes(name) && value !== ""));
  kept.sort();
  return kept.toString();
}
