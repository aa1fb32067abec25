import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createModuleDatabase, type ModuleDatabase } from "../../../../integration-tests/setup/create-module-database";
import { resolveActor } from "../../../../src/shared/actor";
import { rows } from "../../../../src/shared/sql";
import { Migration20261123200000 } from "../../migrations/Migration20261123200000";
import { Migration20261123200050 } from "../../migrations/Migration20261123200050";
import SellerService from "../../service";

const NOW = Temporal.Instant.from("2027-06-01T10:00:00Z");
const LATER = NOW.add({ hours: 24 * 8 });
const PAGE = { limit: 20, offset: 0 };

let server: ModuleDatabase;
let sellers: SellerService;
let made = 0;

beforeAll(async () => {
  server = await createModuleDatabase(Migration20261123200000, Migration20261123200050);
  sellers = new SellerService({ __pg_connection__: server.database });
});
afterAll(() => server.drop());

async function makeSeller(name = "Casa Ada") {
  made += 1;
  const owner = `user_owner_${made}`;
  return { owner, seller: await sellers.createSeller({ name }, owner, NOW) };
}

async function invite(sellerId: string, email: string) {
  let token = "";
  const input = { seller_id: sellerId, email, role: "staff", invited_by: "user_x" } as const;
  const invitation = await sellers.invite(input, NOW, async (_tx, _row, given) => {
    token = given;
  });
  return { invitation, token };
}

const actorOf = (userId: string) => resolveActor(server.database, { actor_id: userId, actor_type: "user" });

describe("a seller", () => {
  it("is made with its owner, and a second of the same name has a handle of its own", async () => {
    const first = await makeSeller("Posada Sol");
    const second = await makeSeller("Posada Sol");
    expect(first.seller.handle).toBe("posada-sol");
    expect(second.seller.handle).toMatch(/^posada-sol-[0-9a-f]{6}$/);
    expect(await actorOf(first.owner)).toMatchObject({
      operator: false,
      membership: { seller_id: first.seller.id, role: "owner", seller_status: "active" },
    });
  });

  it("is not made at all when its owner works for another, or when what belongs to it fails", async () => {
    const { owner } = await makeSeller();
    const before = await rows(server.database, "SELECT id FROM seller");
    await expect(sellers.createSeller({ name: "Again" }, owner, NOW)).rejects.toMatchObject({ code: "row.conflict" });
    const failing = sellers.createSeller({ name: "Again" }, "user_new", NOW, async () => {
      throw new Error("no mail");
    });
    await expect(failing).rejects.toThrow("no mail");
    expect(await rows(server.database, "SELECT id FROM seller")).toHaveLength(before.length);
  });

  it("is listed and found by words and status, and gone with its members when it is taken back", async () => {
    const { seller, owner } = await makeSeller("Zzyzx Boats");
    expect(await sellers.listSellers({ q: "zzYZX", status: "active", ...PAGE })).toMatchObject({
      count: 1,
      sellers: [{ id: seller.id }],
    });
    expect((await sellers.listSellers({ q: "zzyzx", status: "suspended", ...PAGE })).count).toBe(0);
    expect(await sellers.readSeller(seller.id)).toMatchObject({ name: "Zzyzx Boats" });
    await sellers.deleteSeller(seller.id);
    expect(await sellers.readSeller(seller.id)).toBeNull();
    expect(await actorOf(owner)).toMatchObject({ membership: null });
  });
});

describe("members", () => {
  it("are listed, change their role and leave; another seller's are not found", async () => {
    const { seller } = await makeSeller();
    const other = await makeSeller();
    const { invitation } = await invite(seller.id, "m@example.com");
    await sellers.acceptInvitation(invitation.id, "user_m1", NOW);
    const { members, count } = await sellers.listMembers(seller.id, PAGE);
    expect([count, members.map(({ role }) => role)]).toEqual([2, ["owner", "staff"]]);
    const id = members.find(({ role }) => role === "staff")?.id ?? "";
    expect(await sellers.updateMember(seller.id, id, "manager")).toMatchObject({ role: "manager" });
    const missing = { code: "row.not_found" };
    await expect(sellers.updateMember(other.seller.id, id, "owner")).rejects.toMatchObject(missing);
    await expect(sellers.deleteMember(other.seller.id, id)).rejects.toMatchObject(missing);
    await sellers.deleteMember(seller.id, id);
    expect((await sellers.listMembers(seller.id, PAGE)).count).toBe(1);
  });

  it("keep one owner among them", async () => {
    const { seller } = await makeSeller();
    const [owner] = (await sellers.listMembers(seller.id, PAGE)).members;
    const refused = { code: "member.last_owner" };
    await expect(sellers.updateMember(seller.id, owner?.id ?? "", "staff")).rejects.toMatchObject(refused);
    await expect(sellers.deleteMember(seller.id, owner?.id ?? "")).rejects.toMatchObject(refused);
  });
});

describe("an invitation", () => {
  it("is found by its token only while it is open, and used once", async () => {
    const { seller } = await makeSeller();
    const { invitation, token } = await invite(seller.id, "a@example.com");
    expect(await sellers.findInvitation(token, NOW)).toMatchObject({ id: invitation.id, email: "a@example.com" });
    await expect(sellers.findInvitation("another", NOW)).rejects.toMatchObject({ code: "invitation.invalid" });
    await expect(sellers.findInvitation(token, LATER)).rejects.toMatchObject({ code: "invitation.expired" });
    const tries = await Promise.allSettled(
      ["user_a1", "user_a2", "user_a3"].map((user) => sellers.acceptInvitation(invitation.id, user, NOW)),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("sent again replaces the first, is listed while it can be used, and can be withdrawn", async () => {
    const { seller } = await makeSeller();
    const first = await invite(seller.id, "b@example.com");
    const second = await invite(seller.id, "b@example.com");
    await expect(sellers.findInvitation(first.token, NOW)).rejects.toMatchObject({ code: "invitation.invalid" });
    expect((await sellers.listInvitations(seller.id, NOW, PAGE)).count).toBe(1);
    expect((await sellers.listInvitations(seller.id, LATER, PAGE)).count).toBe(0);
    await sellers.deleteInvitation(seller.id, second.invitation.id);
    const again = sellers.deleteInvitation(seller.id, second.invitation.id);
    await expect(again).rejects.toMatchObject({ code: "row.not_found" });
  });
});

describe("an operator", () => {
  it("is made and unmade, and repeating does nothing", async () => {
    await sellers.addOperator("user_op", NOW);
    await sellers.addOperator("user_op", NOW);
    expect(await actorOf("user_op")).toMatchObject({ operator: true, membership: null });
    await sellers.removeOperator("user_op");
    expect(await actorOf("user_op")).toMatchObject({ operator: false });
  });
});
