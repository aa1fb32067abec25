import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { until } from "../setup/until";
import { confirmAs, paidBooking } from "./answered";
import { call, signIn } from "./api";
import { complete, hold, type Opened, pay } from "./checkout";
import { type FreshListing, freshListing, stayFrom } from "./fresh-listing";
import { expectLedgerToAgree } from "./ledger-agrees";
import { select } from "./shop-database";

let onRequest: FreshListing;
let instant: FreshListing;
let day = 20;
const made: string[] = [];

beforeAll(async () => {
  onRequest = await freshListing({ booking_mode: "request", cleaning_fee: 30 });
  instant = await freshListing(
    { booking_mode: "instant", cleaning_fee: 30, cancellation_policy: "moderate" },
    onRequest.seller,
  );
});
afterAll(() => expectLedgerToAgree(select, made));

const nextStay = (from = day + 3) => {
  day = Math.max(day, from);
  return stayFrom(from);
};

async function requested(): Promise<Opened> {
  const opened = await paidBooking(onRequest.id, nextStay());
  made.push(opened.booking.id);
  return opened;
}

async function booked(stay = nextStay()): Promise<Opened> {
  const opened = await hold(instant.id, stay);
  await pay(opened, "pm_card_visa");
  expect((await complete(opened)).body.booking.status).toBe("confirmed");
  made.push(opened.booking.id);
  return opened;
}

/** Postings of a booking, oldest first, as `source event`, each with its lines as `kind amount`. */
async function postingsOf({ booking }: Opened): Promise<Record<string, Record<string, number>>> {
  const found = await select<{ name: string; lines: Record<string, number> }>(
    `SELECT source_type || ' ' || event AS name,
            (SELECT jsonb_object_agg(split_part(account_id, ':', 1), amount_minor) FROM ledger_line WHERE posting_id = posting.id) AS lines
       FROM ledger_posting AS posting WHERE booking_id = $1 ORDER BY id`,
    [booking.id],
  );
  return Object.fromEntries(found.map(({ name, lines }) => [name, lines]));
}

const cancel = ({ booking, access_token }: Opened) =>
  call("POST", `/store/bookings/${booking.id}/cancel`, { bookingToken: access_token }, { reason: "" });

describe("money that is taken", () => {
  it("for an instant booking is posted with its booking: all of it, and whose it is", async () => {
    const opened = await booked();
    const { "payment captured": captured } = await postingsOf(opened);
    // 2 nights of 100 and 30 for cleaning are the seller's, who remits the VAT in them; 6 % of them are the platform's,
    // less the VAT of 21 % in them, which the platform remits.
    expect(captured?.processor_clearing).toBe(24380);
    expect(captured?.platform_fees).toBe(-1140);
    expect(captured?.tax_payable).toBe(-240);
    expect(captured?.seller_pending).toBe(-23000);
    await expectLedgerToAgree(select, [opened.booking.id]);
  });

  it("for a request is posted when the seller says yes, and not before", async () => {
    const opened = await requested();
    expect(await postingsOf(opened)).toEqual({});
    expect((await confirmAs(onRequest.seller, opened)).body.booking.status).toBe("confirmed");
    expect(Object.keys(await postingsOf(opened))).toContain("payment captured");
    await expectLedgerToAgree(select, [opened.booking.id]);
  });

  it("is posted once, however often it is heard of", async () => {
    const opened = await requested();
    await confirmAs(onRequest.seller, opened);
    await until("the processing fee", async () => "payment fee_kept" in (await postingsOf(opened)));
    const before = await postingsOf(opened);
    await select("UPDATE booking SET status = 'requested', payment_status = 'authorised' WHERE id = $1", [
      opened.booking.id,
    ]);
    await confirmAs(onRequest.seller, opened);
    expect(await postingsOf(opened)).toEqual(before);
  });
});

describe("money that is never taken", () => {
  it("for a request that is declined is no posting", async () => {
    const opened = await requested();
    const path = `/seller/bookings/${opened.booking.id}/decline`;
    expect((await call("POST", path, onRequest.seller, { reason: "Painters are in." })).status).toBe(200);
    expect(await postingsOf(opened)).toEqual({});
  });

  it("for a request that is taken back is no posting", async () => {
    const opened = await requested();
    expect((await cancel(opened)).status).toBe(200);
    expect(await postingsOf(opened)).toEqual({});
  });

  it("because it came when somebody else had the dates is no posting", async () => {
    const stay = nextStay();
    const late = await hold(instant.id, stay);
    made.push(late.booking.id);
    await select("UPDATE booking SET hold_expires_at = now() - interval '1 second' WHERE id = $1", [late.booking.id]);
    await select("UPDATE occupancy SET expires_at = now() - interval '1 second' WHERE booking_id = $1", [
      late.booking.id,
    ]);
    await booked(stay);
    await pay(late, "pm_card_visa");
    expect((await complete(late)).status).toBe(410);
    expect(await postingsOf(late)).toEqual({});
  });
});

describe("money that goes back", () => {
  it("in part is promised and paid, and the seller keeps what the policy leaves", async () => {
    // Two days before a moderate stay half of the nights goes back, and the cleaning.
    const opened = await booked(nextStay(2));
    expect((await cancel(opened)).status).toBe(200);
    const postings = await postingsOf(opened);
    expect(postings["refund promised"]?.refunds_payable).toBe(-(10000 + 3000 + 690));
    expect(postings["refund paid"]).toEqual({ refunds_payable: 13690, processor_clearing: -13690 });
    await expectLedgerToAgree(select, [opened.booking.id]);
    const [left] = await select<{ pending: string; commission: string }>(
      `SELECT (-sum(amount_minor) FILTER (WHERE account_id LIKE 'seller_pending:%'))::text AS pending,
              coalesce(-sum(amount_minor) FILTER (WHERE account_id LIKE 'platform_commission:%'), 0)::text AS commission
         FROM ledger_line JOIN ledger_posting ON ledger_posting.id = posting_id WHERE booking_id = $1`,
      [opened.booking.id],
    );
    expect(Number(left?.pending) + Number(left?.commission)).toBe(10000);
  });

  it("whole, when the seller cancels, leaves nothing of the booking anywhere but what the processor kept", async () => {
    const opened = await booked();
    const path = `/seller/bookings/${opened.booking.id}/cancel`;
    expect((await call("POST", path, instant.seller, { reason: "The boiler broke." })).status).toBe(200);
    const left = await select(
      `SELECT account_id FROM ledger_line JOIN ledger_posting ON ledger_posting.id = posting_id
        WHERE booking_id = $1 AND event <> 'fee_kept' GROUP BY account_id HAVING sum(amount_minor) <> 0`,
      [opened.booking.id],
    );
    expect(left).toEqual([]);
  });

  it("that nobody promised in the books, because it is older than they are, is promised before it is paid", async () => {
    const opened = await booked();
    await select(
      `WITH cancelled AS (
         UPDATE booking SET status = 'cancelled', ended_by = 'seller', refunded_minor = total_minor,
                created_at = created_at - interval '10 minutes', updated_at = now() - interval '10 minutes'
          WHERE id = $1 RETURNING id, total_minor)
       INSERT INTO booking_refund (id, booking_id, amount_minor, lines, state, created_at)
       SELECT 'bkr_' || id, id, total_minor, '[]', 'pending', now() FROM cancelled`,
      [opened.booking.id],
    );
    await select("UPDATE occupancy SET state = 'released' WHERE booking_id = $1", [opened.booking.id]);
    const operator = await signIn("operator");
    expect((await call("POST", "/admin/bookings/reconcile", operator, {})).status).toBe(200);
    await until("the refund", async () => Boolean((await postingsOf(opened))["refund paid"]));
    expect(Object.keys(await postingsOf(opened))).toEqual(
      expect.arrayContaining(["payment captured", "refund promised", "refund paid"]),
    );
  }, 120_000);
});

describe("money that is due", () => {
  it("is available when its stay has been over for some days, once", async () => {
    const opened = await booked();
    const { id } = opened.booking;
    await select("UPDATE booking SET status = 'in_progress' WHERE id = $1", [id]);
    expect((await call("POST", `/seller/bookings/${id}/complete`, instant.seller, {})).status).toBe(200);
    const [timer] = await select<{ days: number }>(
      "SELECT round(extract(epoch FROM due_at - now()) / 86400)::int AS days FROM timer WHERE name = 'booking.money-available' AND key = $1",
      [id],
    );
    expect(timer?.days).toBe(3);
    expect((await postingsOf(opened))["booking released"]).toBeUndefined();
    await select(
      "UPDATE timer SET due_at = now(), run_at = now() WHERE name = 'booking.money-available' AND key = $1",
      [id],
    );
    await until("the release", async () => Boolean((await postingsOf(opened))["booking released"]));
    const { "booking released": released } = await postingsOf(opened);
    expect(released?.seller_available).toBe(-(released?.seller_pending ?? 0));
    const [left] = await select<{ pending: string }>(
      `SELECT sum(amount_minor)::text AS pending FROM ledger_line JOIN ledger_posting ON ledger_posting.id = posting_id
        WHERE booking_id = $1 AND account_id LIKE 'seller_pending:%'`,
      [id],
    );
    expect(left?.pending).toBe("0");
  });
});
