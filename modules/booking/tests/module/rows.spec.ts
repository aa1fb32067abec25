import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createModuleDatabase, type ModuleDatabase } from "../../../../integration-tests/setup/create-module-database";
import { asProblem } from "../../../../src/shared/problem";
import { rows, sqlState } from "../../../../src/shared/sql";
import { Migration20261123210200 } from "../../../outbox/migrations/Migration20261123210200";
import { snapshotPolicy } from "../../domain/policy";
import { Migration20261123211000 } from "../../migrations/Migration20261123211000";
import { Migration20261124000100 } from "../../migrations/Migration20261124000100";
import { Migration20261130190000 } from "../../migrations/Migration20261130190000";
import { Migration20261130203100 } from "../../migrations/Migration20261130203100";
import { grantAccess, isAccessGranted } from "../../rows/access";
import { type BookingRow, readBooking } from "../../rows/booking-row";
import { insertBooking, type NewBooking } from "../../rows/insert-booking";
import { underLease } from "../../rows/lease";
import { listForCustomer, listForSeller } from "../../rows/list-bookings";
import { moveBooking } from "../../rows/move-booking";
import { insertQuote, useQuote } from "../../rows/quote-row";
import BookingService from "../../service";

const NOW = Temporal.Instant.from("2027-06-01T10:00:00Z");
const SYSTEM = { kind: "system", id: null } as const;

let server: ModuleDatabase;
let bookings: BookingService;
let sequence = 0;

beforeAll(async () => {
  server = await createModuleDatabase(
    Migration20261123210200,
    Migration20261123211000,
    Migration20261124000100,
    Migration20261130190000,
    Migration20261130203100,
  );
  bookings = new BookingService({ __pg_connection__: server.database });
});
afterAll(() => server.drop());

function next(prefix: string): string {
  sequence += 1;
  return `${prefix}_${sequence}`;
}

async function make(more: Partial<NewBooking> = {}): Promise<BookingRow> {
  const id = next("bkg");
  await insertBooking(server.database, {
    id,
    reference: `BK-${id}`,
    quote_hash: id,
    listing_id: "lst_1",
    seller_id: "sel_1",
    seller_name: "Casa",
    product_id: "prod_1",
    variant_id: "variant_1",
    customer_id: null,
    booking_mode: "request",
    from_date: "2027-07-01",
    to_date: "2027-07-03",
    start_at: Temporal.Instant.from("2027-07-01T13:00:00Z"),
    end_at: Temporal.Instant.from("2027-07-03T09:00:00Z"),
    guests: 2,
    currency: "eur",
    lines: [{ code: "base", unit: "night", quantity: 2, unit_minor: "8000", amount_minor: "16000" }],
    taxes: null,
    total_minor: "16000",
    due_minor: "16000",
    contact_name: "Ana",
    contact_email: "ana@example.com",
    contact_phone: null,
    special_requests: null,
    language: "en",
    listing_snapshot: {
      handle: "casa",
      title: { en: "Casa" },
      kind: "stay",
      image: null,
      place_name: "Sevilla",
      time_zone: "Europe/Madrid",
    },
    policy: snapshotPolicy("moderate"),
    hold_expires_at: NOW.add({ minutes: 15 }),
    now: NOW,
    ...more,
  });
  return reread(id);
}

async function reread(id: string): Promise<BookingRow> {
  const row = await readBooking(server.database, id);
  if (!row) throw new Error(`${id} is not there`);
  return row;
}

async function makeRequested(more: Partial<NewBooking> = {}): Promise<BookingRow> {
  const held = await make(more);
  const also = { payment_status: "authorised", payment_id: "pay_1" } as const;
  const paid = await moveBooking(server.database, held, { name: "accept_payment", actor: SYSTEM, now: NOW, also });
  return moveBooking(server.database, paid, {
    name: "request",
    actor: SYSTEM,
    now: NOW,
    also: { order_id: next("order") },
  });
}

const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => asProblem(error)?.code ?? String(error),
  );
const stateOf = (work: PromiseLike<unknown>) => work.then(() => undefined, sqlState);

describe("a booking as it is read", () => {
  it("keeps its dates, amounts and lines as they were written", async () => {
    const row = await make();
    expect(row).toMatchObject({
      from_date: "2027-07-01",
      to_date: "2027-07-03",
      total_minor: "16000",
      status: "held",
      payment_status: "unpaid",
    });
    expect(row.lines[0]).toMatchObject({ amount_minor: "16000" });
    expect(row.policy).toEqual(snapshotPolicy("moderate"));
    expect(row.start_at.toISOString()).toBe("2027-07-01T13:00:00.000Z");
  });
});

describe("moving a booking", () => {
  it("is refused when the booking is not in the state that the caller saw", async () => {
    const seen = await make();
    await moveBooking(server.database, seen, { name: "expire_hold", actor: SYSTEM, now: NOW });
    const late = moveBooking(server.database, seen, { name: "accept_payment", actor: SYSTEM, now: NOW });
    expect(await problemOf(late)).toBe("booking.transition_refused");
    expect((await reread(seen.id)).status).toBe("expired");
  });

  it("is refused to who may not, and by what the table does not know from here", async () => {
    const held = await make();
    expect(
      await problemOf(
        moveBooking(server.database, held, { name: "accept_payment", actor: { kind: "consumer", id: null }, now: NOW }),
      ),
    ).toBe("booking.transition_refused");
    expect(
      await problemOf(
        moveBooking(server.database, held, { name: "confirm", actor: { kind: "seller", id: "m" }, now: NOW }),
      ),
    ).toBe("booking.transition_refused");
  });

  it("writes one line of history each, which nothing can change or take away", async () => {
    const { id } = await makeRequested();
    const history = await rows<{ name: string }>(
      server.database,
      "SELECT name FROM booking_transition WHERE booking_id = ? ORDER BY id",
      [id],
    );
    expect(history.map((line) => line.name)).toEqual(["hold", "accept_payment", "request"]);
    expect(
      await stateOf(server.database.raw("UPDATE booking_transition SET name = 'x' WHERE booking_id = ?", [id])),
    ).toBe("BR010");
    expect(await stateOf(server.database.raw("DELETE FROM booking_transition WHERE booking_id = ?", [id]))).toBe(
      "BR010",
    );
    expect(await stateOf(server.database.raw("TRUNCATE booking_transition"))).toBe("BR010");
  });

  it("cannot make a booking authorised that has no payment", async () => {
    const held = await make();
    const also = { payment_status: "authorised" } as const;
    expect(
      await stateOf(moveBooking(server.database, held, { name: "accept_payment", actor: SYSTEM, now: NOW, also })),
    ).toBe("23514");
  });
});

describe("a quote", () => {
  async function makeQuote(): Promise<string> {
    const id_hash = next("quote");
    await insertQuote(server.database, {
      id_hash,
      listing_id: "lst_1",
      from_date: "2027-07-01",
      to_date: "2027-07-03",
      guests: 1,
      currency: "eur",
      lines: [],
      taxes: null,
      total_minor: "0",
      due_minor: "0",
      rest_due_on: null,
      rest_due_at: null,
      expires_at: NOW.add({ minutes: 30 }),
      now: NOW,
    });
    return id_hash;
  }
  const use = (id: string, now = NOW) => server.database.transaction((tx) => useQuote(tx, id, now));

  it("is used once, even by ten at the same moment", async () => {
    const id = await makeQuote();
    const codes = await Promise.all(Array.from({ length: 10 }, () => problemOf(use(id))));
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(codes.filter((code) => code === "quote.used")).toHaveLength(9);
  });

  it("is good until its last moment, and unknown when it never was", async () => {
    const id = await makeQuote();
    expect(await problemOf(use(id, NOW.add({ minutes: 30 })))).toBe("quote.expired");
    expect(await problemOf(use(id, NOW.add({ minutes: 29, seconds: 59 })))).toBeUndefined();
    expect(await problemOf(use("nothing"))).toBe("quote.not_found");
  });
});

describe("a lease", () => {
  const isHeld = (booking: BookingRow) => booking.status === "held";
  const expire = (row: BookingRow) =>
    moveBooking(server.database, row, { name: "expire_hold", actor: SYSTEM, now: NOW });

  it("lets ten callers at once do the work once, and gives all of them its outcome", async () => {
    const { id } = await make();
    let worked = 0;
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () =>
        underLease(server.database, id, isHeld, async (row) => {
          worked += 1;
          await expire(row);
        }),
      ),
    );
    expect(worked).toBe(1);
    expect(outcomes.every((outcome) => outcome.booking.status === "expired" && !outcome.pending)).toBe(true);
  });

  it("is given back when the work fails, so that the next caller can try", async () => {
    const { id } = await make();
    const failing = underLease(server.database, id, isHeld, () => Promise.reject(new Error("broken")));
    await expect(failing).rejects.toThrow("broken");
    expect((await reread(id)).lease_owner).toBeNull();
  });

  it("is taken over when its owner died, and waited for while it lives", async () => {
    const { id } = await make();
    await server.database.raw(
      "UPDATE booking SET lease_owner = 'dead', lease_until = clock_timestamp() + interval '1 second' WHERE id = ?",
      [id],
    );
    const started = Date.now();
    const { booking } = await underLease(server.database, id, isHeld, async (row) => {
      await expire(row);
    });
    expect(booking.status).toBe("expired");
    expect(Date.now() - started).toBeGreaterThan(800);
  });

  it("that outlives the wait is answered with the booking as it is", async () => {
    const { id } = await make();
    await server.database.raw(
      "UPDATE booking SET lease_owner = 'slow', lease_until = clock_timestamp() + interval '1 minute' WHERE id = ?",
      [id],
    );
    const { booking, pending } = await underLease(server.database, id, isHeld, () =>
      Promise.reject(new Error("not my turn")),
    );
    expect(pending).toBe(true);
    expect(booking.status).toBe("held");
  });
});

describe("an access token", () => {
  it("opens its own booking until thirty days after the stay, beside the ones given before", async () => {
    const [one, other] = [await make(), await make()];
    const first = await grantAccess(server.database, one, NOW);
    const second = await grantAccess(server.database, one, NOW);
    const granted = (id: string, token: string, now = NOW) => isAccessGranted(server.database, id, token, now);
    expect([await granted(one.id, first), await granted(one.id, second)]).toEqual([true, true]);
    expect(await granted(other.id, first)).toBe(false);
    const end = Temporal.Instant.from("2027-08-02T09:00:00Z");
    expect(await granted(one.id, first, end.subtract({ seconds: 1 }))).toBe(true);
    expect(await granted(one.id, first, end)).toBe(false);
    expect(await rows(server.database, "SELECT 1 FROM booking_access WHERE token_hash = ?", [first])).toEqual([]);
  });
});

describe("lists", () => {
  const page = { limit: 20, offset: 0 };

  it("show a seller what was paid for, and a consumer also what is being held", async () => {
    const who = { seller_id: next("sel"), customer_id: next("cus") };
    const held = await make(who);
    const requested = await makeRequested(who);
    const over = await make(who);
    await moveBooking(server.database, over, { name: "expire_hold", actor: SYSTEM, now: NOW });
    await make({ seller_id: who.seller_id });
    const sellers = await listForSeller(server.database, { seller_id: who.seller_id }, page);
    expect(sellers.found.map((row) => row.id)).toEqual([requested.id]);
    expect(sellers.count).toBe(1);
    const own = { customer_id: who.customer_id, now: NOW.toString() };
    const mine = await listForCustomer(server.database, own, page);
    expect(mine.found.map((row) => row.id).sort()).toEqual([held.id, requested.id].sort());
    const after = { ...own, now: NOW.add({ minutes: 15 }).toString() };
    const later = await listForCustomer(server.database, after, page);
    expect(later.found.map((row) => row.id)).toEqual([requested.id]);
    const ids = async (filter: Partial<Parameters<typeof listForCustomer>[1]>) =>
      (await listForCustomer(server.database, { ...after, ...filter }, page)).found.map((row) => row.id);
    expect(await ids({ when: "upcoming" })).toEqual([requested.id]);
    expect(await ids({ when: "past" })).toEqual([]);
    expect(await ids({ status: ["requested"] })).toEqual([requested.id]);
    expect(await ids({ status: ["confirmed"] })).toEqual([]);
  });

  it("find a seller's booking by reference, contact or title, and take wildcards as they are", async () => {
    const seller_id = next("sel");
    const { id, reference } = await makeRequested({ seller_id, contact_name: "Zoë Ñandú" });
    const ids = async (q: string) =>
      (await listForSeller(server.database, { seller_id, q }, page)).found.map((row) => row.id);
    expect(await ids(reference.toLowerCase())).toEqual([id]);
    expect(await ids("zoë ñ")).toEqual([id]);
    expect(await ids("casa")).toEqual([id]);
    expect(await ids("%")).toEqual([]);
    expect((await listForSeller(server.database, { seller_id, status: ["confirmed"] }, page)).count).toBe(0);
    expect((await listForSeller(server.database, { seller_id, status: ["confirmed", "requested"] }, page)).count).toBe(
      1,
    );
  });

  it("find the bookings of one listing", async () => {
    const seller_id = next("sel");
    const { id, listing_id } = await makeRequested({ seller_id });
    const of = async (wanted: string) =>
      (await listForSeller(server.database, { seller_id, listing_id: wanted }, page)).found.map((row) => row.id);
    expect(await of(listing_id)).toEqual([id]);
    expect(await of("lst_other")).toEqual([]);
  });

  it("find the bookings whose stay touches a period, which does not hold its last day", async () => {
    const seller_id = next("sel");
    const { id, from_date, to_date } = await makeRequested({ seller_id });
    const between = async (from: string, to: string) =>
      (await listForSeller(server.database, { seller_id, from, to }, page)).found.map((row) => row.id);
    expect(await between(from_date, to_date)).toEqual([id]);
    expect(await between("2020-01-01", from_date)).toEqual([]);
    expect(await between(to_date, "2040-01-01")).toEqual([]);
  });
});

describe("what others ask", () => {
  it("is whether a consumer or a listing has a booking that is not over", async () => {
    const who = { customer_id: next("cus"), listing_id: next("lst") };
    expect(await bookings.hasOpenBookings(who.customer_id, NOW)).toBe(false);
    await make(who);
    expect(await bookings.hasOpenBookings(who.customer_id, NOW)).toBe(true);
    expect(await bookings.hasLiveBookings(who.listing_id, NOW)).toBe(true);
    const after = NOW.add({ minutes: 15 });
    expect(await bookings.hasOpenBookings(who.customer_id, after)).toBe(false);
    await makeRequested(who);
    expect(await bookings.hasOpenBookings(who.customer_id, after)).toBe(true);
    expect(await bookings.hasLiveBookings(who.listing_id, after)).toBe(true);
  });

  it("is to forget a consumer: name, address and links go, the seller's record stays", async () => {
    const who = { customer_id: next("cus"), listing_id: next("lst") };
    await make(who);
    expect(await bookings.forgetConsumer(who.customer_id)).toEqual([]);
    const contacts = await rows<{ id: string; contact_name: string; contact_email: string }>(
      server.database,
      "SELECT id, contact_name, contact_email FROM booking WHERE customer_id = ?",
      [who.customer_id],
    );
    expect(contacts.map(({ contact_name, contact_email }) => [contact_name, contact_email])).toEqual([
      ["", "deleted@deleted.invalid"],
    ]);
  });
});
