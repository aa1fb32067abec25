import { beforeAll, describe, expect, it } from "vitest";
import type { SellerBalance, SellerTransaction } from "../../modules/ledger/contract";
import { makeSeller } from "../setup/people";
import { until } from "../setup/until";
import { type Caller, call, type Refusal, signIn } from "./api";
import { complete, hold, pay } from "./checkout";
import { type FreshListing, freshListing, stayFrom } from "./fresh-listing";

type Posting = {
  source: { type: string; id: string };
  event: string;
  currency: string;
  lines: { account: string; amount_minor: string }[];
};
type Rule = { id: string; valid_to: string | null; percent_bps: number | null };

let operator: Caller;
let listing: FreshListing;
let bookingId: string;
let sellerId: string;

/** A seller of their own, whose books nobody else writes into. */
beforeAll(async () => {
  operator = await signIn("operator");
  const made = await makeSeller();
  sellerId = made.sellerId;
  const bearer = made.headers.authorization?.replace("Bearer ", "") ?? "";
  listing = await freshListing({ booking_mode: "instant", cleaning_fee: 30 }, { bearer });
  const opened = await hold(listing.id, stayFrom(20));
  await pay(opened, "pm_card_visa");
  expect((await complete(opened)).body.booking.status).toBe("confirmed");
  bookingId = opened.booking.id;
  // What the processor kept is asked of Stripe after the booking has been answered.
  await until("the processing fee", async () => (await postings()).some(({ event }) => event === "fee_kept"));
});

const postings = async () =>
  (await call<{ postings: Posting[] }>("GET", `/admin/ledger/postings?booking_id=${bookingId}`, operator)).body
    .postings;

describe("a seller's money", () => {
  it("is pending after a booking, less the commission", async () => {
    const { status, body } = await call<{ balances: SellerBalance[] }>("GET", "/seller/balance", listing.seller);
    expect(status).toBe(200);
    // 230 less the 10 % that the seed asks of stays.
    const nothing = { available: 0, reserve: 0, held: 0, receivable: 0 };
    expect(body.balances).toEqual([{ currency: "eur", pending: 207, ...nothing }]);
  });

  it("is told transaction by transaction, of a type, of days, page by page", async () => {
    const list = async (query: string) =>
      (
        await call<{ transactions: SellerTransaction[]; count: number }>(
          "GET",
          `/seller/transactions?${query}`,
          listing.seller,
        )
      ).body;
    const all = await list("");
    expect(all.transactions.map(({ type, amount }) => [type, amount])).toEqual([
      ["commission", -23],
      ["sale", 230],
    ]);
    expect(all.transactions.every(({ booking_id }) => booking_id === bookingId)).toBe(true);
    expect(await list("type=sale")).toMatchObject({ count: 1, transactions: [{ pending: 230, available: 0 }] });
    expect(await list("limit=1&offset=1")).toMatchObject({ count: 2, transactions: [{ type: "sale" }] });
    expect(await list("to=2020-01-01")).toMatchObject({ count: 0, transactions: [] });
    expect(await list("from=2020-01-01&currency=usd")).toMatchObject({ count: 0 });
    expect((await call<Refusal>("GET", "/seller/transactions?type=gift", listing.seller)).status).toBe(400);
  });

  it("is nobody else's to see", async () => {
    const other = { bearer: (await makeSeller()).headers.authorization?.replace("Bearer ", "") ?? "" };
    expect((await call("GET", "/seller/balance", other)).body).toEqual({ balances: [] });
    expect((await call("GET", "/seller/transactions", other)).body).toMatchObject({ count: 0 });
    expect((await call("GET", "/seller/balance", operator)).status).toBe(403);
  });
});

describe("the books, for an operator", () => {
  it("show a booking's postings with lines that sum to zero", async () => {
    const found = await postings();
    expect(found.map(({ event }) => event).sort()).toEqual(["captured", "commission_charged", "fee_kept"]);
    for (const { lines } of found) {
      expect(lines.reduce((sum, { amount_minor }) => sum + BigInt(amount_minor), 0n)).toBe(0n);
    }
    const account = `seller_pending:${sellerId}:eur`;
    const of = await call<{ count: number }>("GET", `/admin/ledger/postings?account=${account}&limit=1`, operator);
    expect(of.body.count).toBe(2);
  });

  it("show accounts with their balances, now and before", async () => {
    const path = `/admin/ledger/accounts?seller_id=${sellerId}`;
    const { body } = await call<{ accounts: unknown[]; count: number }>("GET", path, operator);
    expect(body.accounts).toEqual([
      {
        ...{ id: `seller_pending:${sellerId}:eur`, kind: "seller_pending", seller_id: sellerId, jurisdiction: null },
        ...{ currency: "eur", side: "credit", balance_minor: "20700" },
      },
    ]);
    const before = await call("GET", `${path}&at=2020-01-01T00:00:00Z`, operator);
    expect(before.body).toMatchObject({ accounts: [{ balance_minor: "0" }] });
  });
});

describe("commission rules", () => {
  const test = {
    ...{ seller_id: "sel_of_nobody", kind: "test-kind", booked_on: "2027-03-01", currency: "eur", amount: 200 },
  };
  const asked = async () =>
    (
      await call<{ commission: { total: number; fees: { rule_id: string }[]; explanation: string[] } }>(
        "POST",
        "/admin/commission-rules/test",
        operator,
        test,
      )
    ).body.commission;

  it("are made, tried, ended and taken back", async () => {
    const body = { type: "fee", kind: "test-kind", valid_from: "2027-01-01", percent_bps: 500 };
    const made = await call<{ commission_rule: Rule }>("POST", "/admin/commission-rules", operator, body);
    expect(made.status).toBe(201);
    const { id } = made.body.commission_rule;
    const path = `/admin/commission-rules/${id}`;
    expect(await asked()).toMatchObject({ total: 10, fees: [{ rule_id: id, amount: 10 }] });
    expect((await asked()).explanation.join(" ")).toContain(id);
    const ended = await call("PATCH", path, operator, { valid_to: "2027-02-01" });
    expect(ended.body).toMatchObject({ commission_rule: { valid_to: "2027-02-01" } });
    // The seed's rule for everybody is what is left.
    expect(await asked()).toMatchObject({ total: 24 });
    const deleted = await call("DELETE", path, operator);
    expect(deleted.body).toMatchObject({ commission_rule: { id, valid_to: "2027-01-01" } });
    expect((await call("GET", path, operator)).body).toEqual(deleted.body);
    const { body: listed } = await call<{ commission_rules: Rule[]; count: number }>(
      "GET",
      "/admin/commission-rules?limit=1",
      operator,
    );
    expect(listed.commission_rules).toHaveLength(1);
    expect(listed.count).toBeGreaterThan(4);
  });

  it("that cannot be are refused", async () => {
    const body = { type: "fee", valid_from: "2027-01-01", percent_bps: 500, fixed_minor: "100" };
    const amountWithoutCurrency = await call<Refusal>("POST", "/admin/commission-rules", operator, body);
    expect([amountWithoutCurrency.status, amountWithoutCurrency.body.code]).toEqual([400, "request.invalid"]);
    const many = await call<Refusal>("POST", "/admin/commission-rules/test", operator, { ...test, amount: 1.234 });
    expect([many.status, many.body.code]).toEqual([400, "request.invalid"]);
    expect((await call("GET", "/admin/commission-rules/comr_none", operator)).status).toBe(404);
    expect((await call("DELETE", "/admin/commission-rules/comr_none", operator)).status).toBe(404);
  });
});
