import type { IUserModuleService } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { now } from "../../../../../src/shared/clock";
import { env } from "../../../../../src/shared/env";
import { handle, membershipOf } from "../../../../../src/shared/handle";
import { Problem } from "../../../../../src/shared/problem";
import { mail } from "../../../../notify/contract";
import { createInvitation, listInvitations } from "../../../contract";
import { mayInvite } from "../../../domain/may-invite";
import { SELLER, type SellerService } from "../../../index";
import { toInvitationView } from "../../../rows";

export const GET = handle(listInvitations, async ({ actor, query, scope }) => {
  const sellers = scope.resolve<SellerService>(SELLER);
  const { invitations, count } = await sellers.listInvitations(membershipOf(actor).seller_id, now(), query);
  return { invitations: invitations.map(toInvitationView), count, ...query };
});

export const POST = handle(createInvitation, async ({ actor, body, scope }) => {
  const membership = membershipOf(actor);
  if (!mayInvite(membership.role, body.role)) throw new Problem("auth.forbidden", "Only an owner may invite an owner.");
  const sellers = scope.resolve<SellerService>(SELLER);
  const seller = await sellers.readSeller(membership.seller_id);
  const userId = actor.kind === "user" ? actor.user_id : "";
  const inviter = await scope.resolve<IUserModuleService>(Modules.USER).retrieveUser(userId);
  const input = { seller_id: membership.seller_id, email: body.email, role: body.role, invited_by: userId };
  const invitation = await sellers.invite(input, now(), async (tx, row, token) => {
    const prefix = body.language === "es" ? "/es" : "";
    await mail(tx, {
      template: "invitation",
      to: row.email,
      language: body.language,
      key: `invitation:${row.id}:${row.created_at.toISOString()}`,
      data: {
        seller_name: seller?.name ?? "",
        inviter: [inviter.first_name, inviter.last_name].filter(Boolean).join(" ") || inviter.email,
        role: row.role,
        link: `${env().STOREFRONT_URL}${prefix}/invitations/accept?token=${token}`,
      },
    });
  });
  return { invitation: toInvitationView(invitation) };
});
