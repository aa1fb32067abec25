import { z } from "zod";
import { CURRENCIES } from "../../../src/shared/money";
import { defineRoute, language } from "../../../src/shared/route";
import { bookingView } from "./views";

const count = z.number().int();

/** What the first page of a seller's dashboard is made of, at one instant. */
export const sellerStart = z.object({
  /** Bookings that begin or end today, by each listing's own zone; the earliest first. */
  arrivals: z.array(bookingView),
  departures: z.array(bookingView),
  /** Requests that wait for an answer, the one that runs out first first. */
  requests: z.array(bookingView),
  requests_count: count,
  bookings: z.object({
    /** Confirmed and still to begin. */
    upcoming: count,
    in_progress: count,
    /** Made in the last 30 days and neither ended early nor open. */
    lately: count,
    /** Of those, what guests paid less what was paid back, by currency. */
    lately_totals: z.array(z.object({ currency: z.enum(CURRENCIES), total: z.number() })),
  }),
  listings: z.object({
    total: count,
    active: count,
    draft: count,
    paused: count,
    /** Published ones that lack something guests look for. */
    without_pictures: count,
    without_spanish: count,
    /** Days that somebody has blocked, in any listing. */
    blocks: count,
  }),
});
export type SellerStart = z.infer<typeof sellerStart>;

export const readSellerStart = defineRoute({
  method: "GET",
  path: "/seller/start",
  who: "staff",
  summary: "Today at the seller's: who comes, who leaves, who waits for an answer, and what there is to do",
  query: z.object({ language: language.default("en") }).strict(),
  response: z.object({ start: sellerStart }),
});
