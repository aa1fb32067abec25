/** A page of objects as Stripe answers it. */
export function toStripeList<T>(url: string, data: T[], hasMore: boolean) {
  return { object: "list" as const, url, has_more: hasMore, data };
}
