import type { z } from "zod";
import type { Page } from "../../../src/admin/api";
import { useApi } from "../../../src/admin/use-api";
import type { invitationView, memberView, SellerView } from "../contract";

export type Member = z.infer<typeof memberView>;
export type Invitation = z.infer<typeof invitationView>;
export type SellerWithMembers = SellerView & { members: Member[] };

export const MEMBERS = "/seller/members";
export const INVITATIONS = "/seller/invitations";
export const SELLERS = "/admin/sellers";

/** A team is shown whole; the API's largest page is far above any. */
const WHOLE_TEAM = { limit: 100 };

type Query = Record<string, string | number | undefined>;

export function useMembers() {
  return useApi<Page<"members", Member>>(MEMBERS, WHOLE_TEAM);
}

export function useInvitations() {
  return useApi<Page<"invitations", Invitation>>(INVITATIONS, WHOLE_TEAM);
}

export function useSellers(query: Query) {
  return useApi<Page<"sellers", SellerView>>(SELLERS, query, { keepPrevious: true });
}

export function useSeller(id: string) {
  return useApi<{ seller: SellerWithMembers }>(`${SELLERS}/${id}`);
}
