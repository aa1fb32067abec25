import { z } from "zod";
import { noSuch } from "../errors";
import { expandPaths } from "../expand";
import { toStripeCharge } from "../objects/charge";
import { toStripeDestinationPayment } from "../objects/destination-payment";
import { expand } from "../parameters/kinds";
import { ok } from "../request-context";
import { defineRoute } from "../router";
import { charges, destinationPayments } from "../store/tables";

export const retrieveCharge = defineRoute({
  method: "GET",
  path: "/v1/charges/:id",
  parameters: z.strictObject({ expand: expand() }),
  handle: async (context, given, path) => {
    const id = path.id ?? "";
    const found = await charges.find(context.transaction, context.accountId, id);
    const received = found ? null : await destinationPayments.find(context.transaction, context.accountId, id);
    if (received) return ok(await expandPaths(context, toStripeDestinationPayment(received), given.expand));
    if (!found) throw noSuch("charge", id, "charge", 404);
    return ok(await expandPaths(context, toStripeCharge(found), given.expand));
  },
});
