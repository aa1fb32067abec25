import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectEquationsOfMoney } from "../../../../integration-tests/booking/ledger-agrees";
import type { ModuleDatabase } from "../../../../integration-tests/setup/create-module-database";
import { now } from "../../../../src/shared/clock";
import { parseEnv } from "../../../../src/shared/env";
import { type Database, rows } from "../../../../src/shared/sql";
import { postRefundPromised } from "../../postings/post-refund";
import { readBooking } from "../../rows/booking-row";
import { postEarlier } from "../../workflows/post-earlier";
import { after, BOOKED, createBooks, postingsOf, type State, TOTAL, writeBooking } from "./books";

const PAID = ["accept_payment", "confirming", 0] as const;
const HALF = [
  { code: "base", amount_minor: "10000" },
  { code: "cleaning_fee", amount_minor: "3000" },
  { code: "service_fee", amount_minor: "690" },
];

/** The day before yesterday, counted from the booking. */
const LATELY = Math.floor(BOOKED.until(now()).total("hours") / 24) - 2;

/** A booking of every state in which the shop may be when the books are opened. */
const STATES: Record<string, State> = {
  held: { status: "held", payment_status: "unpaid", steps: [] },
  confirming: { status: "confirming", payment_status: "authorised", steps: [[...PAID]] },
  requested: { status: "requested", payment_status: "authorised", steps: [[...PAID], ["request", "requested", 0]] },
  confirmed: {
    status: "confirmed",
    payment_status: "paid",
    steps: [[...PAID], ["request", "requested", 0], ["confirm", "confirmed", 1]],
  },
  in_progress: {
    status: "in_progress",
    payment_status: "paid",
    steps: [[...PAID], ["confirm_instantly", "confirmed", 0], ["start", "in_progress", 10]],
  },
  completed: {
    status: "completed",
    payment_status: "paid",
    steps: [
      [...PAID],
      ["confirm_instantly", "confirmed", 0],
      ["start", "in_progress", 10],
      ["complete", "completed", 12],
    ],
  },
  completed_lately: {
    status: "completed",
    payment_status: "paid",
    steps: [[...PAID], ["confirm_instantly", "confirmed", 0], ["complete", "completed", LATELY]],
  },
  declined: {
    status: "declined",
    payment_status: "unpaid",
    steps: [[...PAID], ["request", "requested", 0], ["decline", "declined", 1]],
  },
  expired: { status: "expired", payment_status: "unpaid", steps: [["expire_hold", "expired", 0]] },
  paid_for_nothing: {
    status: "expired",
    payment_status: "refunded",
    steps: [[...PAID], ["undo_payment", "expired", 1]],
    refund: { amount: TOTAL, promised: 2, done: 2 },
  },
  cancelled_in_part: {
    status: "cancelled",
    payment_status: "partly_refunded",
    steps: [[...PAID], ["confirm_instantly", "confirmed", 0], ["cancel", "cancelled", 8]],
    refund: { amount: "13690", lines: HALF, promised: 8, done: 9 },
  },
  refund_under_way: {
    status: "cancelled",
    payment_status: "paid",
    steps: [[...PAID], ["confirm_instantly", "confirmed", 0], ["cancel", "cancelled", 8]],
    refund: { amount: TOTAL, promised: 8 },
  },
  cancelled_too_late: {
    status: "cancelled",
    payment_status: "paid",
    steps: [[...PAID], ["confirm_instantly", "confirmed", 0], ["cancel", "cancelled", 11]],
  },
};

let server: ModuleDatabase;
let postedOnce: unknown;

const lines = () => rows(server.database, "SELECT * FROM ledger_line ORDER BY posting_id, place");
const postings = (id: string) => postingsOf(server.database, id);
const select = <Row>(sql: string) => rows<Row>(server.database, sql);

beforeAll(async () => {
  Object.assign(process.env, {
    ...{ DATABASE_URL: "postgres://x", JWT_SECRET: "x".repeat(16), COOKIE_SECRET: "x".repeat(16) },
    ...{
      QUOTE_SECRET: "x".repeat(16),
      PROXY_SECRET: "x".repeat(16),
      STRIPE_API_KEY: "sk",
      STRIPE_PUBLISHABLE_KEY: "pk",
    },
  });
  server = await createBooks(async (database: Database) => {
    for (const [id, state] of Object.entries(STATES)) await writeBooking(database, id, state);
  });
  await postEarlier(server.database, "");
  postedOnce = await lines();
});
afterAll(() => server.drop());

const captured = { processor_clearing: 24380, seller_pending: -23000, platform_fees: -1380 };

describe("bookings from before there were books", () => {
  it("are left to an effect by the migration", async () => {
    expect(parseEnv(process.env).EARNINGS_DELAY_DAYS).toBe(3);
    expect(await rows(server.database, "SELECT topic, payload FROM outbox WHERE key = 'first'")).toEqual([
      { topic: "booking.post-earlier", payload: {} },
    ]);
  });

  it.each(["held", "confirming", "requested", "declined", "expired"])(
    "of which no money was taken have no postings: %s",
    async (id) => {
      expect(await postings(id)).toEqual({});
    },
  );

  it("that were paid have their capture at its time, and no commission", async () => {
    expect(await postings("confirmed")).toEqual({ "payment captured 1": captured });
    expect(await postings("in_progress")).toEqual({ "payment captured 0": captured });
    expect(await rows(server.database, "SELECT 1 FROM booking WHERE commission IS NOT NULL")).toEqual([]);
  });

  it("that are over have their money made available, days after", async () => {
    expect(await postings("completed")).toEqual({
      "payment captured 0": captured,
      "booking released 15": { seller_pending: 23000, seller_available: -23000 },
    });
    expect(await postings("cancelled_too_late")).toEqual({
      "payment captured 0": captured,
      "booking released 14": { seller_pending: 23000, seller_available: -23000 },
    });
  });

  it("that have been over for less than that have a timer", async () => {
    expect(Object.keys(await postings("completed_lately"))).toEqual(["payment captured 0"]);
    expect(await rows(server.database, "SELECT key FROM timer WHERE name = 'booking.money-available'")).toEqual([
      { key: "completed_lately" },
    ]);
  });

  it("that were paid back have it promised and paid, and the seller what was left", async () => {
    expect(await postings("cancelled_in_part")).toEqual({
      "payment captured 0": captured,
      "refund promised 8": { seller_pending: 13000, platform_fees: 690, refunds_payable: -13690 },
      "refund paid 9": { refunds_payable: 13690, processor_clearing: -13690 },
      "booking released 11": { seller_pending: 10000, seller_available: -10000 },
    });
    expect(Object.keys(await postings("paid_for_nothing"))).toEqual([
      "payment captured 2",
      "refund promised 2",
      "refund paid 2",
    ]);
  });

  it("whose refund is under way have it promised only", async () => {
    expect(Object.keys(await postings("refund_under_way"))).toEqual(["payment captured 0", "refund promised 8"]);
  });

  it("make books in which the equations of money hold", () => expectEquationsOfMoney(select));

  it("are posted once, however often it is begun", async () => {
    await postEarlier(server.database, "");
    expect(await lines()).toEqual(postedOnce);
  });

  it("that are cancelled before their turn has come are posted by that, and not again", async () => {
    await writeBooking(server.database, "quick", STATES.confirmed as State);
    const booking = await readBooking(server.database, "quick");
    if (!booking) throw new Error("it was written");
    const refund = { id: "bkr_quick", amount_minor: "13690", lines: HALF as never };
    await server.database.transaction((tx) => postRefundPromised(tx, booking, refund, after(5)));
    await postEarlier(server.database, "");
    expect(await postings("quick")).toEqual({
      "payment captured 5": captured,
      "refund promised 5": { seller_pending: 13000, platform_fees: 690, refunds_payable: -13690 },
    });
    await expectEquationsOfMoney(select);
  });
});
