/** One shop's way from the first request to a paid order, as a program that plays the browser walks it. */
export type FlowJob = {
  shop: "berth" | "stock";
  url: string;
  publishableKey: string;
  stripeUrl: string;
  /** Guests who book at once, one booking after the other. */
  connections: number;
  seconds: number;
  /** What is bought: listings with their free nights, or variants. */
  targets: readonly Target[];
  /** The first of them that nobody has taken; the next run goes on after those that this one has used. */
  next: number;
  regionId?: string;
};

/** A night of a listing, or a variant of a product. */
export type Target = { id: string; from?: string; to?: string };

export type FlowSample = {
  orders: number;
  per_second: number;
  p50_ms: number;
  p95_ms: number;
  p99_ms: number;
  /** Requests to the shop's server for each order, those of failed tries among them. */
  requests_per_order: number;
  /** Tries that ended without an order, by what the shop said. */
  failures: Record<string, number>;
  /** How many targets are used up by now. */
  next: number;
};

/** A call to the shop: answers the body, and throws with step, status and body where it is refused. */
export type Call = (step: string, path: string, body: unknown, headers?: Record<string, string>) => Promise<Json>;
// The flows pick a few fields out of answers whose shape the contracts and Medusa's own types describe.
export type Json = { [field: string]: Json } & string;

/** What the browser does with the client secret: confirms the intent with one of Stripe's test cards. */
export type Pay = (clientSecret: string) => Promise<void>;

export type Flow = (tools: { call: Call; pay: Pay; target: Target; job: FlowJob; number: number }) => Promise<void>;

export const emailOf = (number: number): string => `bench-${process.pid}-${number}@guests.example`;
