import { z } from "zod";
import { defineRoute, email, id, language, listOf, paging, text } from "../../src/shared/route";
import { savedViewRoutes } from "./contract/saved-views";

export * from "./contract/saved-views";

/** What a member may do, each including the next: `owner` > `manager` > `staff`. */
export const memberRole = z.enum(["owner", "manager", "staff"]);
export type MemberRole = z.infer<typeof memberRole>;

export const sellerStatus = z.enum(["active", "suspended"]);

export const sellerView = z.object({
  id,
  name: z.string(),
  handle: z.string(),
  about: z.string().nullable(),
  city: z.string().nullable(),
  country_code: z.string().nullable(),
  status: sellerStatus,
  created_at: z.string(),
});
export type SellerView = z.infer<typeof sellerView>;

export const meView = z.object({
  role: z.enum(["operator", "seller"]),
  user: z.object({ id, email: z.string(), first_name: z.string().nullable(), last_name: z.string().nullable() }),
  /** Null for an operator without membership. */
  seller: sellerView.nullable(),
  member_role: memberRole.nullable(),
});
export type MeView = z.infer<typeof meView>;

export const memberView = z.object({
  id,
  user_id: z.string(),
  email: z.string(),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  role: memberRole,
  created_at: z.string(),
});

export const invitationView = z.object({
  id,
  email: z.string(),
  role: memberRole,
  expires_at: z.string(),
  created_at: z.string(),
});

export const newPassword = z.string().min(10).max(200);

const signUp = {
  email,
  password: newPassword,
  first_name: text(1, 80),
  last_name: text(1, 80),
};

const deleted = z.object({ id, deleted: z.literal(true) });

export const createSeller = defineRoute({
  method: "POST",
  path: "/store/sellers",
  who: "anyone",
  summary: "A business signs up: user, seller and the owner's membership at once",
  body: z
    .object({
      ...signUp,
      seller_name: text(2, 120),
      city: text(1, 120).optional(),
      country_code: z
        .string()
        .regex(/^[a-z]{2}$/)
        .optional(),
      language: language.default("en"),
    })
    .strict(),
  response: z.object({ seller: sellerView }),
  status: 201,
  limit: { points: 10, seconds: 3600 },
});

export const acceptInvitation = defineRoute({
  method: "POST",
  path: "/store/invitations/accept",
  who: "anyone",
  summary: "Joins a seller by the token of an invitation; a person without a user account gives a name and password",
  body: z
    .object({
      token: z.string().min(20).max(200),
      password: z.string().min(1).max(200),
      first_name: text(1, 80).optional(),
      last_name: text(1, 80).optional(),
    })
    .strict(),
  response: z.object({ seller: sellerView }),
  limit: { points: 20, seconds: 3600 },
});

export const readMe = defineRoute({
  method: "GET",
  path: "/seller/me",
  who: "member_or_operator",
  summary: "Who the dashboard is talking to",
  response: z.object({ me: meView }),
});

export const listMembers = defineRoute({
  method: "GET",
  path: "/seller/members",
  who: "staff",
  summary: "The seller's own members",
  query: z.object(paging).strict(),
  response: listOf("members", memberView),
});

export const updateMember = defineRoute({
  method: "PATCH",
  path: "/seller/members/:id",
  who: "owner",
  summary: "Changes a member's role; the last owner keeps theirs",
  body: z.object({ role: memberRole }).strict(),
  response: z.object({ member: memberView }),
});

export const deleteMember = defineRoute({
  method: "DELETE",
  path: "/seller/members/:id",
  who: "owner",
  summary: "Takes a member's access away; the last owner stays",
  response: deleted,
});

export const listInvitations = defineRoute({
  method: "GET",
  path: "/seller/invitations",
  who: "manager",
  summary: "Invitations that wait for an answer",
  query: z.object(paging).strict(),
  response: listOf("invitations", invitationView),
});

export const createInvitation = defineRoute({
  method: "POST",
  path: "/seller/invitations",
  who: "manager",
  summary: "Invites a colleague by mail; only an owner may invite an owner",
  body: z.object({ email, role: memberRole, language: language.default("en") }).strict(),
  response: z.object({ invitation: invitationView }),
  status: 201,
  limit: { points: 60, seconds: 3600 },
});

export const deleteInvitation = defineRoute({
  method: "DELETE",
  path: "/seller/invitations/:id",
  who: "manager",
  summary: "Withdraws an invitation",
  response: deleted,
});

export const adminListSellers = defineRoute({
  method: "GET",
  path: "/admin/sellers",
  who: "operator",
  summary: "All sellers",
  query: z
    .object({
      ...paging,
      q: text(0, 120).optional(),
      status: sellerStatus.optional(),
      sort: z.enum(["created_at", "-created_at", "name", "-name"]).default("-created_at"),
    })
    .strict(),
  response: listOf("sellers", sellerView),
});

export const adminReadSeller = defineRoute({
  method: "GET",
  path: "/admin/sellers/:id",
  who: "operator",
  summary: "One seller with its members",
  response: z.object({ seller: sellerView.extend({ members: z.array(memberView) }) }),
});

export const adminChangeSeller = defineRoute({
  method: "PATCH",
  path: "/admin/sellers/:id",
  who: "operator",
  summary: "Suspends a seller, whose listings are no longer shown and whose people can do nothing, or lets it go on",
  body: z.object({ status: sellerStatus }).strict(),
  response: z.object({ seller: sellerView }),
});

export const routes = [
  createSeller,
  acceptInvitation,
  readMe,
  listMembers,
  updateMember,
  deleteMember,
  listInvitations,
  createInvitation,
  deleteInvitation,
  adminListSellers,
  adminReadSeller,
  adminChangeSeller,
  ...savedViewRoutes,
];

export { handleFrom } from "./domain/handle";
