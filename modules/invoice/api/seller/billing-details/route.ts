import { now as present } from "../../../../../src/shared/clock";
import { handle, membershipOf } from "../../../../../src/shared/handle";
import { changeBillingDetails, readBillingDetails } from "../../../contract";
import { saveBillingDetails, selectBillingDetails } from "../../../rows/billing-details";

export const GET = handle(readBillingDetails, async ({ actor, database }) => ({
  billing_details: (await selectBillingDetails(database, membershipOf(actor).seller_id)) ?? null,
}));

export const POST = handle(changeBillingDetails, async ({ actor, body, database }) => {
  await saveBillingDetails(database, membershipOf(actor).seller_id, body, present());
  return { billing_details: body };
});
