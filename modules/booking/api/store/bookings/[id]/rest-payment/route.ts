import { env } from "../../../../../../../src/shared/env";
import { handle } from "../../../../../../../src/shared/handle";
import { openRestPayment } from "../../../../../contract";
import { readOwnBooking } from "../../../../../own-booking";
import { openRestForGuest } from "../../../../../workflows/rest/pay-rest";

export const POST = handle(openRestPayment, async (call) => {
  const { id } = await readOwnBooking(call, call.params.id ?? "");
  const client_secret = await openRestForGuest(call.scope, id);
  return { payment: { provider: "stripe" as const, publishable_key: env().STRIPE_PUBLISHABLE_KEY, client_secret } };
});
