import { handle, membershipOf } from "../../../../../../src/shared/handle";
import { deleteInvitation } from "../../../../contract";
import { SELLER, type SellerService } from "../../../../index";

export const DELETE = handle(deleteInvitation, async ({ actor, params, scope }) => {
  await scope.resolve<SellerService>(SELLER).deleteInvitation(membershipOf(actor).seller_id, params.id ?? "");
  return { id: params.id, deleted: true };
});
