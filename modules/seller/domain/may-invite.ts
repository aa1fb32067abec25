import type { MemberRole } from "../contract";

/** A manager may invite managers and staff; only an owner may make an owner. */
export function mayInvite(inviter: MemberRole, invited: MemberRole): boolean {
  if (inviter === "owner") return true;
  return inviter === "manager" && invited !== "owner";
}
