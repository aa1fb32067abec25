import type { APIRoute } from "astro";
import { answerJson } from "../../../../../server/answer-json";
import { completeRest } from "../../../../../server/bookings";

/** After paying what is left of a booking. */
export const POST: APIRoute = (context) =>
  answerJson(context, async () => ({ booking: await completeRest(context.locals.visit, context.params.id) }));
