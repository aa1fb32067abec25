/** `money` is what takes or moves it and what frees dates: bookings and the events of Stripe. `other` is all else. */
export type LaneName = "money" | "other";

/** Answered by nothing but this process, or asked by who watches it: never made to wait. */
const FREE = ["/health", "/app", "/static/"];
const MONEY = ["/store/bookings", "/seller/bookings/", "/hooks/"];

/** The lane of a request by its method and its address as it came; null for what needs none. */
export function laneOf(method: string, url: string): LaneName | null {
  if (method === "OPTIONS" || FREE.some((path) => url.startsWith(path))) return null;
  return method === "POST" && MONEY.some((path) => url.startsWith(path)) ? "money" : "other";
}
