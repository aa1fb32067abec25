export type Metadata = { [key: string]: string };

/**
 * Stripe's merge: given keys are set, a key given empty is removed, `null` removes all.
 * `undefined` leaves everything.
 */
export function mergeMetadata(current: Metadata, change: Metadata | null | undefined): Metadata {
  if (change === undefined) return current;
  if (change === null) return {};
  const merged = { ...current, ...change };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== ""));
}
