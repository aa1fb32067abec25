import type { Sql } from "../../../src/shared/sql";
import type { SearchableListing } from "../../listing/contract";

/** Where the read model is made from; the listing service is one. */
export type ListingSource = {
  /** Those of the listings that the public sees now. */
  readSearchable(sql: Sql, ids: readonly string[]): Promise<SearchableListing[]>;
  /** The next ids of all listings after one, in the order of the database's ids. */
  idsAfter(sql: Sql, after: string, limit: number): Promise<string[]>;
};
