import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ModuleDatabase } from "../../../../integration-tests/setup/create-module-database";
import { rows, sqlState } from "../../../../src/shared/sql";
import { planPayment } from "../../domain/plan-payment";
import { type BookingRow, readBooking } from "../../rows/booking-row";
import { bindRefund, keepPayment } from "../../rows/payment-row";
import { changeRest, insertRest } from "../../rows/rest-row";
import { after, BOOKED, createBooks, TOTAL, writeBooking } from "./books";

const CHECK_VIOLATION = "23514";
const DEPOSIT = 6000n;

let server: ModuleDatabase;

beforeAll(async () => {
  server = await createBooks();
});
afterAll(() => server.drop());

async function read(id: string): Promise<BookingRow> {
  const booking = await readBooking(server.database, id);
  if (!booking) throw new Error(`${id} is not there`);
  return booking;
}

const CONFIRMED = {
  status: "confirmed",
  payment_status: "partial",
  steps: [
    ["accept_payment", "confirming", 0],
    ["confirm_instantly", "confirmed", 0],
  ],
} as const;

/** A confirmed booking whose deposit was paid. */
async function withDeposit(id: string): Promise<BookingRow> {
  await writeBooking(server.database, id, CONFIRMED);
  await rows(server.database, "UPDATE booking SET due_minor = ? WHERE id = ?", [String(DEPOSIT), id]);
  const { rest } = planPayment({
    total_minor: BigInt(TOTAL),
    deposit: { percent: 25, rest_days_before: 3 },
    from: "2025-06-11",
    time_zone: "Europe/Madrid",
    now: BOOKED,
  });
  if (!rest) throw new Error("there is a rest");
  await insertRest(server.database, id, { ...rest, amount_minor: BigInt(TOTAL) - DEPOSIT }, BOOKED);
  return read(id);
}

const stateOf = (work: PromiseLike<unknown>) =>
  Promise.resolve(work).then(
    () => "taken",
    (error: unknown) => sqlState(error),
  );

let refunds = 0;
async function refund(id: string, amount_minor: string) {
  refunds += 1;
  const refundId = `bkr_${refunds}`;
  await rows(
    server.database,
    `INSERT INTO booking_refund (id, booking_id, amount_minor, lines, state, created_at)
     VALUES (?, ?, ?, '[]', 'pending', ?::timestamptz)`,
    [refundId, id, amount_minor, after(1).toString()],
  );
  return { id: refundId, amount_minor };
}

describe("the rest of a booking", () => {
  it("is read with its booking, and not where all was paid at once", async () => {
    expect((await withDeposit("read")).rest).toMatchObject({
      amount_minor: "18380",
      due_on: "2025-06-08",
      state: "planned",
      attempt: 0,
    });
    await writeBooking(server.database, "whole", { ...CONFIRMED, payment_status: "paid" });
    expect((await read("whole")).rest).toBeNull();
  });

  it("is changed only from the states that were seen", async () => {
    const { id } = await withDeposit("changed");
    const change = { from: ["planned"], state: "due", now: after(7) } as const;
    expect(await changeRest(server.database, id, change)).toBe(true);
    expect(await changeRest(server.database, id, change)).toBe(false);
    expect((await read(id)).rest?.state).toBe("due");
  });

  it("cannot be paid without its payment and its time, nor declined without a reason", async () => {
    const { id } = await withDeposit("refused");
    const set = (what: string) => rows(server.database, `UPDATE booking_rest SET ${what} WHERE booking_id = ?`, [id]);
    expect(await stateOf(set("state = 'paid'"))).toBe(CHECK_VIOLATION);
    expect(await stateOf(set("state = 'paid', paid_at = now()"))).toBe(CHECK_VIOLATION);
    expect(await stateOf(set("state = 'failed'"))).toBe(CHECK_VIOLATION);
    expect(await stateOf(set("amount_minor = 0"))).toBe(CHECK_VIOLATION);
    expect(await stateOf(set("state = 'paid', paid_at = now(), payment_id = 'pay_refused_2'"))).toBe("taken");
  });
});

describe("a refund over two payments", () => {
  async function bothPaid(id: string): Promise<BookingRow> {
    const booking = await withDeposit(id);
    await keepPayment(server.database, booking, 1, DEPOSIT);
    await keepPayment(server.database, { ...booking, payment_id: `pay_${id}_2` }, 2, BigInt(TOTAL) - DEPOSIT);
    return booking;
  }
  const bind = async (booking: BookingRow, amount: string, given?: { id: string; amount_minor: string }) => {
    const one = given ?? (await refund(booking.id, amount));
    const parts = await server.database.transaction((tx) => bindRefund(tx, booking, one));
    return { one, parts: parts.map(({ number, amount_minor }) => [number, amount_minor]) };
  };

  it("is taken from the newest first, and stays bound as it was, however often it is asked for", async () => {
    const booking = await bothPaid("bound");
    const { one, parts } = await bind(booking, "20000");
    expect(parts).toEqual([
      [2, "18380"],
      [1, "1620"],
    ]);
    expect((await bind(booking, "20000", one)).parts).toEqual(parts);
    expect(
      await rows(
        server.database,
        "SELECT number, refunded_minor::int AS back FROM booking_payment WHERE booking_id = 'bound' ORDER BY number",
      ),
    ).toEqual([
      { number: 1, back: 1620 },
      { number: 2, back: 18380 },
    ]);
  });

  it("is refused by the database above what a payment has taken, whoever writes it", async () => {
    const booking = await bothPaid("above");
    const one = await refund(booking.id, "7000");
    const part = (amount: number) =>
      rows(
        server.database,
        "INSERT INTO booking_refund_part (refund_id, payment_id, amount_minor) VALUES (?, 'pay_above', ?)",
        [one.id, amount],
      );
    expect(await stateOf(part(6001))).toBe(CHECK_VIOLATION);
    expect(await stateOf(part(6000))).toBe("taken");
    const parts = "UPDATE booking_refund_part SET amount_minor = 1 WHERE refund_id = ?";
    expect(await stateOf(rows(server.database, parts, [one.id]))).toBe("BR011");
    expect(await stateOf(rows(server.database, "DELETE FROM booking_refund_part WHERE refund_id = ?", [one.id]))).toBe(
      "BR011",
    );
  });

  it("is taken from the one payment of a booking from before payments were kept", async () => {
    await writeBooking(server.database, "earlier", { ...CONFIRMED, payment_status: "paid" });
    expect((await bind(await read("earlier"), TOTAL)).parts).toEqual([[1, TOTAL]]);
  });
});
