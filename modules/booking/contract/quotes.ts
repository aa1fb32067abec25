import { z } from "zod";
import { defineRoute, language, plainDate } from "../../../src/shared/route";
import { alternative, quoteView } from "./views";

const stay = { from: plainDate, to: plainDate, guests: z.number().int().min(1).max(500) };

export const createQuote = defineRoute({
  method: "POST",
  path: "/store/listings/:id/quotes",
  who: "anyone",
  summary: "A signed, expiring price for dates; `to` is exclusive",
  body: z.object({ ...stay, language: language.default("en") }).strict(),
  response: z.object({ quote: quoteView }),
  status: 201,
  limit: { points: 120, seconds: 60 },
});

export const checkStay = defineRoute({
  method: "POST",
  path: "/store/listings/:id/check",
  who: "anyone",
  summary: "Whether dates can be booked at this moment, else why not and the nearest free ones; `to` is exclusive",
  body: z.object(stay).strict(),
  response: z.object({
    available: z.boolean(),
    /** A code of the table of problems, such as `availability.taken`. */
    reason: z.string().optional(),
    alternatives: z.array(alternative),
  }),
  limit: { points: 120, seconds: 60 },
});

export const readCalendar = defineRoute({
  method: "GET",
  path: "/store/listings/:id/calendar",
  who: "anyone",
  summary: "Which days of at most 400 can be booked",
  query: z.object({ from: plainDate, to: plainDate }).strict(),
  response: z.object({
    days: z.array(
      z.object({ date: plainDate, available: z.boolean(), reason: z.string().optional(), price: z.number() }),
    ),
  }),
});
