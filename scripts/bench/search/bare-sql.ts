import { existsSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../../instance";
import { type LoadSample, runJob } from "../harness/load";
import { searches } from "./queries";

/**
 * The file by which the search capability lets its statements be measured without HTTP around them. It exports
 * `bareSearch(sql, parameters, now)`: what `GET /store/listings` with these parameters asks of the database.
 */
export const BARE_SEARCH = path.join(ROOT, "modules", "search", "bench.ts");

export type BareSqlJob = {
  databaseUrl: string;
  module: string;
  searches: Record<string, string>[];
  connections: number;
  seconds: number;
};

/** True when there is a search whose statements can be measured. */
export const hasBareSearch = (): boolean => existsSync(BARE_SEARCH);

/** The statements of text + distance + dates, from as many connections, in a process of its own. */
export function runBareSql(databaseUrl: string, connections: number, seconds: number): Promise<LoadSample> {
  const job: BareSqlJob = {
    ...{ databaseUrl, module: BARE_SEARCH, connections, seconds },
    searches: searches("text + distance + dates"),
  };
  return runJob<LoadSample>("../search/bare-sql-process.ts", job, seconds);
}
