import { randomBytes } from "node:crypto";
import { generateEntityId } from "@medusajs/framework/utils";
import { Temporal } from "temporal-polyfill";
import { registerUserReader } from "../../src/shared/actor";
import { Problem } from "../../src/shared/problem";
import { type Database, firstRow, rows, type Sql, sqlState } from "../../src/shared/sql";
import type { MemberRole, SellerView } from "./contract";
import { handleFrom } from "./domain/handle";
import { hashToken, INVITATION_DAYS } from "./domain/invitation-token";
import { readUser } from "./read-user";
import { type InvitationRow, type MemberRow, type SellerRow, toSellerView } from "./rows";

type NewSeller = {
  name: string;
  handle?: string;
  about?: { en?: string; es?: string };
  city?: string | undefined;
  country_code?: string | undefined;
};

const LAST_OWNER = new Problem(
  "member.last_owner",
  "A business keeps at least one owner. Make somebody else owner first.",
);
const NOT_FOUND = new Problem("row.not_found", "There is nothing here.");

const SELLER_ORDER = {
  created_at: "created_at",
  "-created_at": "created_at DESC",
  name: "lower(name)",
  "-name": "lower(name) DESC",
} as const;

/** Sellers, their members, operators and invitations. Every method that acts for a seller takes the seller's id first. */
export default class SellerService {
  private readonly database: Database;

  constructor({ __pg_connection__ }: { __pg_connection__: Database }) {
    this.database = __pg_connection__;
    registerUserReader(readUser);
  }

  /** Makes a seller and its owner in one transaction; a taken handle gets a random tail. */
  async createSeller(
    seller: NewSeller,
    ownerId: string,
    now: Temporal.Instant,
    also?: (tx: Sql, view: SellerView) => Promise<void>,
  ): Promise<SellerView> {
    return this.database.transaction(async (tx) => {
      const wanted = seller.handle ?? handleFrom(seller.name, "seller");
      const taken = await firstRow(tx, "SELECT 1 FROM seller WHERE handle = ?", [wanted]);
      const handle = taken ? `${wanted}-${randomBytes(3).toString("hex")}` : wanted;
      const row = await firstRow<SellerRow>(
        tx,
        `INSERT INTO seller (id, name, handle, about, city, country_code, created_at, updated_at)
         VALUES (:id, :name, :handle, :about::jsonb, :city, :country, :now, :now) RETURNING *`,
        {
          id: generateEntityId(undefined, "sel"),
          name: seller.name,
          handle,
          about: JSON.stringify(seller.about ?? {}),
          city: seller.city ?? null,
          country: seller.country_code ?? null,
          now: now.toString(),
        },
      );
      if (!row) throw new Error("the seller was not written");
      const view = toSellerView(row);
      await this.addMember(tx, row.id, ownerId, "owner", now);
      await also?.(tx, view);
      return view;
    });
  }

  /** Takes back `createSeller`, for the compensation of its workflow. */
  async deleteSeller(sellerId: string): Promise<void> {
    await this.database.raw("DELETE FROM seller WHERE id = ?", [sellerId]);
  }

  /** A user who already belongs to a seller is refused with `row.conflict` by the table's unique key. */
  private async addMember(
    tx: Sql,
    sellerId: string,
    userId: string,
    role: MemberRole,
    now: Temporal.Instant,
  ): Promise<void> {
    try {
      await tx.raw(`INSERT INTO seller_member (id, seller_id, user_id, role, created_at) VALUES (?, ?, ?, ?, ?)`, [
        generateEntityId(undefined, "selm"),
        sellerId,
        userId,
        role,
        now.toString(),
      ]);
    } catch (error) {
      if (sqlState(error) === "23505") {
        throw new Problem(
          "row.conflict",
          "This account already belongs to a business. Please use another e-mail address.",
        );
      }
      throw error;
    }
  }

  async readSeller(sellerId: string): Promise<SellerView | null> {
    const row = await firstRow<SellerRow>(this.database, "SELECT * FROM seller WHERE id = ?", [sellerId]);
    return row ? toSellerView(row) : null;
  }

  async listSellers(filter: {
    q?: string | undefined;
    status?: string | undefined;
    sort?: keyof typeof SELLER_ORDER | undefined;
    limit: number;
    offset: number;
  }): Promise<{ sellers: SellerView[]; count: number }> {
    const found = await rows<SellerRow & { total: string }>(
      this.database,
      `SELECT *, count(*) OVER () AS total FROM seller
        WHERE (:status::text IS NULL OR status = :status) AND (:q = '' OR strpos(lower(name), lower(:q)) > 0)
        ORDER BY ${SELLER_ORDER[filter.sort ?? "-created_at"]}, id DESC LIMIT :limit OFFSET :offset`,
      { q: filter.q ?? "", status: filter.status ?? null, limit: filter.limit, offset: filter.offset },
    );
    return { sellers: found.map(toSellerView), count: Number(found[0]?.total ?? 0) };
  }

  /** Suspends a seller or lets it go on; null where there is none. Whoever calls next meets the new state. */
  async changeStatus(
    sellerId: string,
    status: "active" | "suspended",
    now: Temporal.Instant,
  ): Promise<SellerView | null> {
    const row = await firstRow<SellerRow>(
      this.database,
      "UPDATE seller SET status = ?, updated_at = ? WHERE id = ? RETURNING *",
      [status, now.toString(), sellerId],
    );
    return row ? toSellerView(row) : null;
  }

  async listMembers(
    sellerId: string,
    page: { limit: number; offset: number },
  ): Promise<{ members: MemberRow[]; count: number }> {
    const found = await rows<MemberRow & { total: string }>(
      this.database,
      `SELECT id, user_id, role, created_at, count(*) OVER () AS total FROM seller_member
        WHERE seller_id = ? ORDER BY created_at, id LIMIT ? OFFSET ?`,
      [sellerId, page.limit, page.offset],
    );
    return { members: found, count: Number(found[0]?.total ?? 0) };
  }

  async updateMember(sellerId: string, memberId: string, role: MemberRole): Promise<MemberRow> {
    try {
      const row = await firstRow<MemberRow>(
        this.database,
        "UPDATE seller_member SET role = ? WHERE id = ? AND seller_id = ? RETURNING id, user_id, role, created_at",
        [role, memberId, sellerId],
      );
      if (!row) throw NOT_FOUND;
      return row;
    } catch (error) {
      throw sqlState(error) === "BR001" ? LAST_OWNER : error;
    }
  }

  async deleteMember(sellerId: string, memberId: string): Promise<void> {
    try {
      const row = await firstRow(
        this.database,
        "DELETE FROM seller_member WHERE id = ? AND seller_id = ? RETURNING id",
        [memberId, sellerId],
      );
      if (!row) throw NOT_FOUND;
    } catch (error) {
      throw sqlState(error) === "BR001" ? LAST_OWNER : error;
    }
  }

  async listInvitations(
    sellerId: string,
    now: Temporal.Instant,
    page: { limit: number; offset: number },
  ): Promise<{ invitations: InvitationRow[]; count: number }> {
    const found = await rows<InvitationRow & { total: string }>(
      this.database,
      `SELECT *, count(*) OVER () AS total FROM seller_invitation
        WHERE seller_id = ? AND accepted_at IS NULL AND expires_at > ?
        ORDER BY created_at DESC, id DESC LIMIT ? OFFSET ?`,
      [sellerId, now.toString(), page.limit, page.offset],
    );
    return { invitations: found, count: Number(found[0]?.total ?? 0) };
  }

  /** Invites an address; a second invitation of the same address replaces the first. `mail` runs in the same transaction. */
  async invite(
    input: { seller_id: string; email: string; role: MemberRole; invited_by: string },
    now: Temporal.Instant,
    mail: (tx: Sql, invitation: InvitationRow, token: string) => Promise<void>,
  ): Promise<InvitationRow> {
    const token = randomBytes(32).toString("base64url");
    return this.database.transaction(async (tx) => {
      const row = await firstRow<InvitationRow>(
        tx,
        `INSERT INTO seller_invitation (id, seller_id, email, role, token_hash, invited_by, expires_at, created_at)
         VALUES (:id, :seller, :email, :role, :hash, :by, :expires, :now)
         ON CONFLICT (seller_id, email) WHERE accepted_at IS NULL DO UPDATE
           SET role = excluded.role, token_hash = excluded.token_hash, invited_by = excluded.invited_by,
               expires_at = excluded.expires_at, created_at = excluded.created_at
         RETURNING *`,
        {
          id: generateEntityId(undefined, "seli"),
          seller: input.seller_id,
          email: input.email,
          role: input.role,
          hash: hashToken(token),
          by: input.invited_by,
          expires: now.add({ hours: 24 * INVITATION_DAYS }).toString(),
          now: now.toString(),
        },
      );
      if (!row) throw new Error("the invitation was not written");
      await mail(tx, row, token);
      return row;
    });
  }

  async deleteInvitation(sellerId: string, invitationId: string): Promise<void> {
    const row = await firstRow(
      this.database,
      "DELETE FROM seller_invitation WHERE id = ? AND seller_id = ? AND accepted_at IS NULL RETURNING id",
      [invitationId, sellerId],
    );
    if (!row) throw NOT_FOUND;
  }

  /** The open invitation of a token; throws `invitation.invalid` or `invitation.expired`. */
  async findInvitation(token: string, now: Temporal.Instant): Promise<InvitationRow> {
    const row = await firstRow<InvitationRow>(
      this.database,
      "SELECT * FROM seller_invitation WHERE token_hash = ? AND accepted_at IS NULL",
      [hashToken(token)],
    );
    if (!row) throw new Problem("invitation.invalid", "This invitation does not exist or was used already.");
    if (Temporal.Instant.compare(Temporal.Instant.fromEpochMilliseconds(row.expires_at.getTime()), now) <= 0) {
      throw new Problem("invitation.expired", "This invitation has expired. Please ask for a new one.");
    }
    return row;
  }

  /** Uses an invitation up and makes the membership, both or neither; of two at once the second finds it used. */
  async acceptInvitation(invitationId: string, userId: string, now: Temporal.Instant): Promise<SellerView> {
    return this.database.transaction(async (tx) => {
      const used = await firstRow<InvitationRow>(
        tx,
        "UPDATE seller_invitation SET accepted_at = ? WHERE id = ? AND accepted_at IS NULL AND expires_at > ? RETURNING *",
        [now.toString(), invitationId, now.toString()],
      );
      if (!used) throw new Problem("invitation.invalid", "This invitation does not exist or was used already.");
      await this.addMember(tx, used.seller_id, userId, used.role, now);
      const seller = await firstRow<SellerRow>(tx, "SELECT * FROM seller WHERE id = ?", [used.seller_id]);
      if (!seller) throw NOT_FOUND;
      return toSellerView(seller);
    });
  }

  /** Makes a user an operator; repeating changes nothing. */
  async addOperator(userId: string, now: Temporal.Instant): Promise<void> {
    await this.database.raw("INSERT INTO operator (user_id, created_at) VALUES (?, ?) ON CONFLICT DO NOTHING", [
      userId,
      now.toString(),
    ]);
  }

  async removeOperator(userId: string): Promise<void> {
    await this.database.raw("DELETE FROM operator WHERE user_id = ?", [userId]);
  }
}
