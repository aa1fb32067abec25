import type { MemberRole, SellerView } from "./contract";

export type SellerRow = {
  id: string;
  name: string;
  handle: string;
  about: { en?: string; es?: string };
  city: string | null;
  country_code: string | null;
  status: "active" | "suspended";
  created_at: Date;
};

export type MemberRow = { id: string; user_id: string; role: MemberRole; created_at: Date };

export type InvitationRow = {
  id: string;
  seller_id: string;
  email: string;
  role: MemberRole;
  expires_at: Date;
  created_at: Date;
};

/** A seller's row as it leaves the API. */
export function toSellerView(row: SellerRow): SellerView {
  const { id, name, handle, city, country_code, status } = row;
  return {
    id,
    name,
    handle,
    about: row.about.en ?? null,
    city,
    country_code,
    status,
    created_at: row.created_at.toISOString(),
  };
}

/** An invitation's row as it leaves the API: without token and inviter. */
export function toInvitationView({ id, email, role, expires_at, created_at }: InvitationRow) {
  return { id, email, role, expires_at: expires_at.toISOString(), created_at: created_at.toISOString() };
}
