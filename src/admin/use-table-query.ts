import { useSearchParams } from "react-router-dom";

/** Rows of a table's page. */
export const PAGE_SIZE = 20;

/** A filter's value: the table writes it into the address as JSON, a person may write it plainly. */
function readFilter(raw: string | null): string | undefined {
  if (!raw) return undefined;
  try {
    const value: unknown = JSON.parse(raw);
    return typeof value === "string" ? value : undefined;
  } catch {
    return raw;
  }
}

/** What the address says of a table: its search, filters and page, as the API's parameters. */
export function useTableQuery(filters: string[] = []): Record<string, string | number | undefined> {
  const [parameters] = useSearchParams();
  const offset = Number(parameters.get("offset") ?? 0);
  return {
    limit: PAGE_SIZE,
    offset: Number.isSafeInteger(offset) && offset > 0 ? offset : 0,
    q: parameters.get("q")?.trim() || undefined,
    ...Object.fromEntries(filters.map((name) => [name, readFilter(parameters.get(name))])),
  };
}
