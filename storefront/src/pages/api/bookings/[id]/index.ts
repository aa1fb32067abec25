import type { APIRoute } from "astro";
import { answerJson } from "../../../../server/answer-json";
import { readBooking } from "../../../../server/bookings";

/** A booking of this visitor. */
export const GET: APIRoute = (context) =>
  answerJson(context, async () => ({ booking: await readBooking(context.locals.visit, context.params.id) }));
