import { useSearchParams } from "react-router-dom";
import { useApiLanguage } from "../../../../src/admin/use-language";
import { useTableQuery } from "../../../../src/admin/use-table-query";
import { sortOf } from "./listing-sort";
import { statusOf } from "./status-tabs";

const FILTERS = ["status", "kind", "booking_mode"];

/** What the address asks of a list of listings: tab, filters, search, order and page, as the API's parameters. */
export function useAskedListings(others: string[] = []) {
  const [parameters] = useSearchParams();
  const language = useApiLanguage();
  const asked = useTableQuery([...FILTERS, ...others]);
  const status = statusOf(asked.status);
  const narrowing = [status, asked.kind, asked.booking_mode, ...others.map((name) => asked[name])];
  return {
    query: { ...asked, status, language, sort: sortOf(parameters.get("order")) },
    isNarrowed: narrowing.some((value) => value !== undefined),
    search: parameters.size > 0 ? `?${parameters.toString()}` : "",
  };
}
