/** A call as it comes over the wire; parameters by the names of the form, such as `metadata[booking_id]`. */
export type Call = {
  method: string;
  path: string;
  parameters: Record<string, string>;
  account?: string | undefined;
  idempotencyKey?: string | undefined;
};
export type Answer = { status: number; body: object };

const PAGE = 10;

/** The whole number of a parameter, or undefined. */
export function numberOf({ parameters }: Call, name = "amount"): number | undefined {
  const value = parameters[name];
  return value === undefined ? undefined : Number(value);
}

export function metadataOf({ parameters }: Call): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([name, value]) => {
      const key = /^metadata\[(.+)\]$/.exec(name)?.[1];
      return key === undefined ? [] : [[key, value]];
    }),
  );
}

/** One page of objects, the newest first; `given` are those that match, the oldest first. */
export function page<Kept extends { id: string; created: number }>(
  { path, parameters }: Call,
  given: Iterable<Kept>,
  onWire: (kept: Kept) => { id: string },
): object {
  const since = Number(parameters["created[gte]"] ?? 0);
  const before = Number(parameters["created[lt]"] ?? Number.POSITIVE_INFINITY);
  const found = [...given].filter(({ created }) => created >= since && created < before).reverse();
  const limit = Number(parameters.limit ?? PAGE);
  const after = parameters.starting_after;
  const from = after === undefined ? 0 : found.findIndex(({ id }) => id === after) + 1;
  const data = found.slice(from, from + limit).map(onWire);
  return { object: "list", url: path, data, has_more: found.length > from + limit };
}
