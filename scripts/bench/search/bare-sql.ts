import { databaseUrlOf, type Instance } from "../../instance";
import { type LoadSample, runJob } from "../harness/load";
import { type SearchParameters, searches } from "./queries";

export type BareSqlJob = {
  databaseUrl: string;
  searches: SearchParameters[];
  connections: number;
  seconds: number;
};

/** The statements of text + distance + dates, from as many connections, in a process of its own. */
export function runBareSql(instance: Instance, connections: number, seconds: number): Promise<LoadSample> {
  const job: BareSqlJob = {
    ...{ databaseUrl: databaseUrlOf(instance, "DATABASE_URL"), connections, seconds },
    searches: searches("text + distance + dates"),
  };
  return runJob<LoadSample>("../search/bare-sql-process.ts", job, seconds, instance.environment.variables);
}
