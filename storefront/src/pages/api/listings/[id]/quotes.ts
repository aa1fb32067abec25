import type { APIRoute } from "astro";
import { createQuote } from "../../../../../../modules/booking/contract";
import { answerJson, bodyOf } from "../../../../server/answer-json";
import { callApi } from "../../../../server/api";
import { ApiProblem } from "../../../../server/api-problem";

/** The price of dates. */
export const POST: APIRoute = (context) =>
  answerJson(context, async () => {
    const body = createQuote.body?.safeParse(await bodyOf(context));
    if (!body?.success) throw new ApiProblem("request.invalid", "The dates are not valid.");
    return callApi(context.locals.visit, createQuote, { params: { id: context.params.id ?? "" }, body: body.data });
  });
