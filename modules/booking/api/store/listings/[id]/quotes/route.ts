import { handle } from "../../../../../../../src/shared/handle";
import { createQuote } from "../../../../../contract";
import { createQuote as priceStay } from "../../../../../workflows/create-quote";

export const POST = handle(createQuote, async ({ scope, database, params, body }) => {
  return { quote: await priceStay(scope, database, params.id ?? "", body) };
});
