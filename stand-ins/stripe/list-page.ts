import type { z } from "zod";
import { invalidParameter, noSuch } from "./errors";
import { expandPaths } from "./expand";
import { toStripeList } from "./objects/list";
import type { listParameters } from "./parameters/list";
import { type ApiResponse, ok, type RequestContext } from "./request-context";
import type { ResourceTable } from "./store/resource-table";

type Given = z.output<z.ZodObject<typeof listParameters>>;

type Listing<Record extends { id: string; accountId: string }> = {
  /** The list's own address, such as `/v1/refunds`. */
  url: string;
  /** What an id of the list is called in a refusal. */
  noun: string;
  table: ResourceTable<Record>;
  /** Generated column → value it must have. */
  where: { [column: string]: string | undefined };
  present: (record: Record) => Promise<object> | object;
};

const DEFAULT_LIMIT = 10;

/**
 * Answers one page of a list, newest first.
 * @throws StripeProblem for two cursors, or one that names nothing.
 */
export async function answerPage<Record extends { id: string; accountId: string }>(
  context: RequestContext,
  given: Given,
  listing: Listing<Record>,
): Promise<ApiResponse> {
  if (given.starting_after !== undefined && given.ending_before !== undefined) {
    throw invalidParameter(
      "ending_before",
      "You may only specify one of these parameters: starting_after, ending_before.",
      "parameters_exclusive",
    );
  }
  await checkCursor(context, listing, "starting_after", given.starting_after);
  await checkCursor(context, listing, "ending_before", given.ending_before);
  const { records, hasMore } = await listing.table.page(context.transaction, context.accountId, {
    limit: given.limit ?? DEFAULT_LIMIT,
    startingAfter: given.starting_after,
    endingBefore: given.ending_before,
    created: given.created,
    where: listing.where,
  });
  const data: object[] = [];
  // One after the other: they share the transaction's one connection.
  for (const record of records) data.push(await listing.present(record));
  return ok(await expandPaths(context, toStripeList(listing.url, data, hasMore), given.expand));
}

async function checkCursor<Record extends { id: string; accountId: string }>(
  context: RequestContext,
  { table, noun }: Listing<Record>,
  parameter: string,
  id: string | undefined,
): Promise<void> {
  if (id === undefined) return;
  if (!(await table.find(context.transaction, context.accountId, id))) throw noSuch(noun, id, parameter, 400);
}
