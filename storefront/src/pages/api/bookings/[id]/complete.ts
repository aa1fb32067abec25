import type { APIRoute } from "astro";
import { answerJson } from "../../../../server/answer-json";
import { completeBooking } from "../../../../server/bookings";

/** After paying: turns the hold into a request. */
export const POST: APIRoute = (context) =>
  answerJson(context, async () => ({ booking: await completeBooking(context.locals.visit, context.params.id) }));
