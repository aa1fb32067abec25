import type { MemberRole, MeView } from "../../../modules/seller/contract";

/** A person who works for a seller. */
export type SellerMe = MeView & { seller: NonNullable<MeView["seller"]>; member_role: MemberRole };

/** True for a seller's staff, an operator with a membership among them. */
export function isMember(me: MeView): me is SellerMe {
  return me.seller !== null && me.member_role !== null;
}

/** True for owners and managers, who change listings and invite colleagues. */
export function mayManage(me: MeView): boolean {
  return me.member_role === "owner" || me.member_role === "manager";
}
