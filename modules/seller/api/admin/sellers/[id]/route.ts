import { now } from "../../../../../../src/shared/clock";
import { handle } from "../../../../../../src/shared/handle";
import { Problem } from "../../../../../../src/shared/problem";
import { adminChangeSeller, adminReadSeller } from "../../../../contract";
import { SELLER, type SellerService } from "../../../../index";
import { withPeople } from "../../../../read-members";

/** Members shown on a seller's page; more are on the seller's own list. */
const MEMBERS_SHOWN = 100;

export const GET = handle(adminReadSeller, async ({ params, scope }) => {
  const sellers = scope.resolve<SellerService>(SELLER);
  const seller = await sellers.readSeller(params.id ?? "");
  if (!seller) throw new Problem("row.not_found", "There is no such seller.");
  const { members } = await sellers.listMembers(seller.id, { limit: MEMBERS_SHOWN, offset: 0 });
  return { seller: { ...seller, members: await withPeople(scope, members) } };
});

export const PATCH = handle(adminChangeSeller, async ({ body, params, scope }) => {
  const seller = await scope.resolve<SellerService>(SELLER).changeStatus(params.id ?? "", body.status, now());
  if (!seller) throw new Problem("row.not_found", "There is no such seller.");
  return { seller };
});
