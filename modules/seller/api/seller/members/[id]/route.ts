import { handle, membershipOf } from "../../../../../../src/shared/handle";
import { deleteMember, updateMember } from "../../../../contract";
import { SELLER, type SellerService } from "../../../../index";
import { withPeople } from "../../../../read-members";

export const PATCH = handle(updateMember, async ({ actor, body, params, scope }) => {
  const sellers = scope.resolve<SellerService>(SELLER);
  const row = await sellers.updateMember(membershipOf(actor).seller_id, params.id ?? "", body.role);
  const [member] = await withPeople(scope, [row]);
  return { member };
});

export const DELETE = handle(deleteMember, async ({ actor, params, scope }) => {
  await scope.resolve<SellerService>(SELLER).deleteMember(membershipOf(actor).seller_id, params.id ?? "");
  return { id: params.id, deleted: true };
});
