import { handle } from "../../../../../src/shared/handle";
import { adminListSellers } from "../../../contract";
import { SELLER, type SellerService } from "../../../index";

export const GET = handle(adminListSellers, async ({ query, scope }) => {
  const { sellers, count } = await scope.resolve<SellerService>(SELLER).listSellers(query);
  return { sellers, count, limit: query.limit, offset: query.offset };
});
