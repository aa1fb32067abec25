/** Who may call an endpoint: everyone, a signed-in consumer, or who can see the booking. */
export type EndpointWho = "anyone" | "consumer" | "booking";

export type Endpoint = { path: string; methods: readonly ("GET" | "POST")[]; who: EndpointWho };

/** Endpoints that answer JSON to the islands: every file of src/pages/api, one line each. */
export const ENDPOINTS: readonly Endpoint[] = [
  { path: "/api/health", methods: ["GET"], who: "anyone" },
  { path: "/api/suggest", methods: ["GET"], who: "anyone" },
  { path: "/api/listings/[id]/calendar", methods: ["GET"], who: "anyone" },
  { path: "/api/listings/[id]/quotes", methods: ["POST"], who: "anyone" },
  { path: "/api/bookings/[id]", methods: ["GET"], who: "booking" },
  { path: "/api/bookings/[id]/calendar.ics", methods: ["GET"], who: "booking" },
  { path: "/api/bookings/[id]/invoice.pdf", methods: ["GET"], who: "booking" },
  { path: "/api/bookings/[id]/complete", methods: ["POST"], who: "booking" },
  { path: "/api/bookings/[id]/rest-payment/complete", methods: ["POST"], who: "booking" },
];

/** Pages that take a form; every other page refuses unsafe methods. In Spanish the same below `/es`. */
export const FORM_PAGES: readonly Endpoint[] = [
  { path: "/checkout", methods: ["GET", "POST"], who: "anyone" },
  { path: "/checkout/[id]", methods: ["GET", "POST"], who: "booking" },
  { path: "/sign-in", methods: ["GET", "POST"], who: "anyone" },
  { path: "/sign-up", methods: ["GET", "POST"], who: "anyone" },
  { path: "/sign-up/business", methods: ["GET", "POST"], who: "anyone" },
  { path: "/sign-out", methods: ["GET", "POST"], who: "anyone" },
  { path: "/forgot-password", methods: ["GET", "POST"], who: "anyone" },
  { path: "/reset-password", methods: ["GET", "POST"], who: "anyone" },
  { path: "/invitations/accept", methods: ["GET", "POST"], who: "anyone" },
  { path: "/bookings/[id]", methods: ["GET", "POST"], who: "booking" },
  { path: "/bookings/[id]/cancel", methods: ["GET", "POST"], who: "booking" },
  { path: "/account", methods: ["GET", "POST"], who: "consumer" },
  { path: "/account/payment-methods", methods: ["GET", "POST"], who: "consumer" },
];

function matches(pattern: string, path: string): boolean {
  const expression = pattern.replace(/\[\w+\]/g, "[^/]+");
  return new RegExp(`^${expression}$`).test(path);
}

/** Whether the tables know a path (without its language) to take a method. */
export function takesMethod(path: string, method: string): boolean {
  const bare = path.replace(/\/+$/, "") || "/";
  return [...ENDPOINTS, ...FORM_PAGES].some(
    (entry) => matches(entry.path, bare) && (entry.methods as readonly string[]).includes(method),
  );
}
