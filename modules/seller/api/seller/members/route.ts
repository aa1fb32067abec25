import { handle, membershipOf } from "../../../../../src/shared/handle";
import { listMembers } from "../../../contract";
import { SELLER, type SellerService } from "../../../index";
import { withPeople } from "../../../read-members";

export const GET = handle(listMembers, async ({ actor, query, scope }) => {
  const { members, count } = await scope
    .resolve<SellerService>(SELLER)
    .listMembers(membershipOf(actor).seller_id, query);
  return { members: await withPeople(scope, members), count, ...query };
});
