import type { APIRoute } from "astro";
import { readCalendar } from "../../../../../../modules/booking/contract";
import { answerJson } from "../../../../server/answer-json";
import { callApi } from "../../../../server/api";

/** Which days of a listing can be booked. */
export const GET: APIRoute = (context) =>
  answerJson(context, () => {
    const { searchParams } = context.url;
    return callApi(context.locals.visit, readCalendar, {
      params: { id: context.params.id ?? "" },
      query: { from: searchParams.get("from") ?? "", to: searchParams.get("to") ?? "" },
    });
  });
