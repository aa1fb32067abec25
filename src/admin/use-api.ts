import {
  keepPreviousData,
  type QueryClient,
  type QueryKey,
  type UseQueryResult,
  useQuery,
} from "@tanstack/react-query";
import { ApiError, api } from "./api";

type Query = Record<string, string | number | undefined>;
type Settings = {
  /** False while the question makes no sense yet. */
  enabled?: boolean;
  /** Asks again after so many milliseconds, for what others change. */
  refetchInterval?: number;
  /** Keeps the last answer on screen while the next one is on its way, for paging and search. */
  keepPrevious?: boolean;
};

const FRESH_MS = 5_000;

/** The key of a question: its path's parts, then its parameters; so `["seller","bookings"]` covers list and single ones. */
export function keyOf(path: string, query: Query = {}): QueryKey {
  return [...path.split("/").filter(Boolean), query];
}

/** Reads from the API. A refusal is an answer and is not asked for again. */
export function useApi<Answer>(path: string, query: Query = {}, settings: Settings = {}): UseQueryResult<Answer> {
  return useQuery<Answer>({
    queryKey: keyOf(path, query),
    queryFn: ({ signal }) => api<Answer>(path, { query, signal }),
    staleTime: FRESH_MS,
    refetchOnWindowFocus: true,
    retry: (count, error) => count < 1 && !(error instanceof ApiError && error.status < 500),
    enabled: settings.enabled ?? true,
    ...(settings.refetchInterval ? { refetchInterval: settings.refetchInterval } : {}),
    ...(settings.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

/** Asks again for everything at or below a path. */
export function refresh(client: QueryClient, path: string): Promise<void> {
  return client.invalidateQueries({ queryKey: path.split("/").filter(Boolean) });
}
