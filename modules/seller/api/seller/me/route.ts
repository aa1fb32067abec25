import type { IUserModuleService } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { handle } from "../../../../../src/shared/handle";
import { readMe } from "../../../contract";
import { SELLER, type SellerService } from "../../../index";

export const GET = handle(readMe, async ({ actor, scope }) => {
  if (actor.kind !== "user") throw new Error("a member route was reached by nobody");
  const user = await scope.resolve<IUserModuleService>(Modules.USER).retrieveUser(actor.user_id);
  const { membership } = actor;
  const seller = membership ? await scope.resolve<SellerService>(SELLER).readSeller(membership.seller_id) : null;
  return {
    me: {
      role: actor.operator ? "operator" : "seller",
      user: { id: user.id, email: user.email, first_name: user.first_name ?? null, last_name: user.last_name ?? null },
      seller,
      member_role: membership?.role ?? null,
    },
  };
});
