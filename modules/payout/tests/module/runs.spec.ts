import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectEquationsOfMoney } from "../../../../integration-tests/booking/ledger-agrees";
import { firstRow, rows } from "../../../../src/shared/sql";
import { onControlFor, passDays } from "../../../../stand-ins/stripe/tests/module/connected-seller";
import { onControl } from "../../../../stand-ins/stripe/tests/module/stand-in-process";
import { refreshAccount } from "../../accounts/refresh-account";
import { insertAccountRow, keepAnswer, readAccountRow } from "../../rows/account-row";
import { readRun } from "../../rows/run-row";
import { keepMinimum, keepReserve, keepSchedule } from "../../rows/schedule-row";
import { followBank } from "../../runs/follow-bank";
import { performRun } from "../../runs/perform-run";
import { recover } from "../../runs/recover";
import { returnPayout } from "../../runs/return-payout";
import PayoutService from "../../service";
import timers from "../../timers";
import * as of from "./payout-world";

let world: of.World;

beforeAll(async () => {
  world = await of.openWorld();
});
afterAll(async () => {
  await expectEquationsOfMoney(world.select);
  await world.stop();
});

type Seller = Awaited<ReturnType<typeof of.makeSeller>>;

/** Performs a run of one seller, and answers it. */
async function pay({ seller_id }: Seller) {
  const id = await of.waitingRun(world, seller_id);
  expect(await performRun(world.context, id)).toBe(true);
  return readRun(world.context.database, id);
}

/** Brings a seller's payout to what the bank has made of it by now. */
async function hearOfBank(seller: Seller) {
  const { id, bank_payout_id } = (await of.payoutsOf(world, seller)).at(-1) ?? {};
  if (!id || !bank_payout_id) throw new Error("nothing was sent to the bank");
  await followBank(world.context, seller.account_id, bank_payout_id);
  await returnPayout(world.context, id);
}

describe("a run", () => {
  it("pays what is available, once, and its payout arrives", async () => {
    const seller = await of.makeSeller(world);
    await of.earn(world, seller, 6_000);
    await of.earn(world, seller, 4_000);
    expect(await pay(seller)).toMatchObject({ state: "finished", carried: {} });
    await pay(seller);
    expect(await of.payoutOf(world, seller)).toMatchObject({ state: "in_transit", amount_minor: "10000" });
    await passDays(world.standIn, 3);
    await hearOfBank(seller);
    await hearOfBank(seller);
    const payout = await of.payoutOf(world, seller);
    expect(payout.state).toBe("paid");
    expect(payout.paid_at).toBeInstanceOf(Date);
  });

  it("keeps back what is owed, and carries what is too little", async () => {
    const seller = await of.makeSeller(world);
    await of.refundAfterwards(world, seller, 5_000);
    await of.earn(world, seller, 2_000);
    expect(await pay(seller)).toMatchObject({ carried: { owed: 1 } });
    expect(await of.standing(world, seller)).toEqual({ available: 0, reserve: 0, receivable: 3_000 });
    await of.earn(world, seller, 4_000);
    await keepMinimum(world.context.database, seller.seller_id, "eur", 1_001n);
    expect(await pay(seller)).toMatchObject({ carried: { minimum: 1 } });
    expect(await of.standing(world, seller)).toEqual({ available: 1_000, reserve: 0, receivable: 0 });
    await of.earn(world, seller, 500);
    await pay(seller);
    expect(await of.payoutOf(world, seller)).toMatchObject({ amount_minor: "1500", netted_minor: "0" });
  });

  it("leaves the money of who has no account, or one that Stripe has stopped", async () => {
    const nobody = await of.makeSeller(world, null);
    await of.earn(world, nobody, 1_000);
    expect(await pay(nobody)).toMatchObject({ carried: { no_account: 1 } });
    const stopped = await of.makeSeller(world);
    await of.earn(world, stopped, 1_000);
    const reason = { disabled_reason: "rejected.fraud" };
    await onControl(world.standIn, "POST", `/_stand_in/accounts/${stopped.account_id}/review`, reason);
    await refreshAccount(world.context, stopped.seller_id, stopped.account_id);
    expect(await pay(stopped)).toMatchObject({ carried: { restricted: 1 } });
    for (const seller of [nobody, stopped]) expect((await of.standing(world, seller)).available).toBe(1_000);
  });

  it("gives back what Stripe will not transfer, tells of it, and the next one tries again", async () => {
    const seller = await of.makeSeller(world);
    await of.earn(world, seller, 2_000);
    // Stopped, and nobody has heard of it yet.
    const path = `/_stand_in/accounts/${seller.account_id}/review`;
    await onControl(world.standIn, "POST", path, { past_due: ["individual.verification.document"] });
    await pay(seller);
    expect(await of.payoutOf(world, seller)).toMatchObject({
      ...{ state: "failed", failure_code: "insufficient_capabilities_for_transfer", transfer_id: null },
    });
    expect(await of.standing(world, seller)).toEqual({ available: 2_000, reserve: 0, receivable: 0 });
    expect(await of.mailsTo(world, seller)).toBe(1);
    await onControl(world.standIn, "POST", path, {});
    await pay(seller);
    expect((await of.payoutsOf(world, seller)).map(({ state }) => state)).toEqual(["failed", "in_transit"]);
  });

  it("brings back what had arrived and came back all the same", async () => {
    const seller = await of.makeSeller(world);
    await of.earn(world, seller, 3_000);
    await pay(seller);
    await passDays(world.standIn, 3);
    await hearOfBank(seller);
    const { bank_payout_id, state } = await of.payoutOf(world, seller);
    expect(state).toBe("paid");
    const failed = await onControlFor(world.standIn, seller.account_id, `/_stand_in/payouts/${bank_payout_id}/fail`, {
      failure_code: "account_closed",
    });
    expect(failed.status).toBe(200);
    await hearOfBank(seller);
    expect(await of.payoutOf(world, seller)).toMatchObject({ state: "failed", failure_code: "account_closed" });
    expect(await of.standing(world, seller)).toEqual({ available: 3_000, reserve: 0, receivable: 0 });
  });

  it("keeps a reserve of new money, and of none twice, until its time is over", async () => {
    const seller = await of.makeSeller(world);
    const { database } = world.context;
    await keepReserve(database, seller.seller_id, { reserve_bps: 1_000, reserve_days: 30 }, world.context.now());
    await of.earn(world, seller, 10_000);
    await pay(seller);
    const payout = await of.payoutOf(world, seller);
    expect(payout).toMatchObject({ amount_minor: "9000", reserved_minor: "1000" });
    expect(await of.standing(world, seller)).toEqual({ available: 0, reserve: 1_000, receivable: 0 });
    const timer = await firstRow<{ days: string }>(
      database,
      "SELECT CAST(round(extract(epoch FROM due_at - now()) / 86400) AS text) AS days FROM timer WHERE key = ?",
      [payout.id],
    );
    expect(timer?.days).toBe("30");
    const release = timers.find(({ name }) => name === "payout.release-reserve")?.inTransaction;
    if (!release) throw new Error("nothing releases reserves");
    const at = world.context.now();
    const firing = {
      payload: { payout_id: payout.id },
      key: payout.id,
      due_at: at,
      at,
      attempt: 1,
      container: {} as never,
    };
    for (let time = 0; time < 2; time += 1) await database.transaction((tx) => release(tx, firing));
    expect(await of.standing(world, seller)).toEqual({ available: 1_000, reserve: 0, receivable: 0 });
    await pay(seller);
    expect((await of.payoutsOf(world, seller))[1]).toMatchObject({ amount_minor: "1000", reserved_minor: "0" });
  });

  it("of everybody pays those whose day it is, and is alone", async () => {
    const [due, later] = [await of.makeSeller(world), await of.makeSeller(world)];
    for (const seller of [due, later]) await of.earn(world, seller, 1_000);
    await keepSchedule(world.context.database, later.seller_id, { interval: "manual" }, world.context.now());
    const run = await of.waitingRun(world, null);
    expect(await of.waitingRun(world, null)).toBe(run);
    const done = await Promise.all([performRun(world.context, run), performRun(world.context, run)]);
    expect(done.sort()).toEqual([false, true]);
    expect((await of.payoutOf(world, due)).state).toBe("in_transit");
    expect(await of.payoutsOf(world, later)).toEqual([]);
    const service = new PayoutService({ __pg_connection__: world.context.database });
    const told = await service.readRun(run);
    expect(told).toMatchObject({ state: "finished", trigger: "operator", seller_id: null });
    expect(told.payouts).toBeGreaterThan(0);
    expect((await service.listRuns({ limit: 1, offset: 0 })).payout_runs[0]?.id).toBe(run);
    expect((await service.payoutsOfRun(run, { limit: 100, offset: 0 })).count).toBe(told.payouts);
  });
});

describe("what a seller owes", () => {
  it("stays owed when their account at Stripe is empty, and the next payout nets it", async () => {
    const seller = await of.makeSeller(world);
    await of.earn(world, seller, 5_000);
    await pay(seller);
    await of.refundAfterwards(world, seller, 2_000);
    await recover(world.context, seller);
    expect(await of.standing(world, seller)).toEqual({ available: 0, reserve: 0, receivable: 2_000 });
    const tried = await rows(
      world.context.database,
      "SELECT state, failure_code FROM payout_recovery WHERE seller_id = ?",
      [seller.seller_id],
    );
    expect(tried).toEqual([{ state: "refused", failure_code: "balance_insufficient" }]);
    await of.earn(world, seller, 3_000);
    await pay(seller);
    expect((await of.payoutsOf(world, seller))[1]).toMatchObject({ amount_minor: "1000", netted_minor: "2000" });
  });
});

describe("what Stripe says of an account", () => {
  it("is not replaced by an answer that was asked for earlier", async () => {
    const { database, now, stripe } = world.context;
    const seller = await of.makeSeller(world);
    const old = await stripe.readAccount(seller.account_id);
    const path = `/_stand_in/accounts/${seller.account_id}/review`;
    await onControl(world.standIn, "POST", path, { disabled_reason: "under_review" });
    await insertAccountRow(database, seller.seller_id, now());
    await refreshAccount(world.context, seller.seller_id, seller.account_id);
    await keepAnswer(database, seller.seller_id, old, 1n, now());
    expect(await readAccountRow(database, seller.seller_id)).toMatchObject({ disabled_reason: "under_review" });
  });
});

describe("a schedule", () => {
  it("is daily until somebody says otherwise, and keeps what is not named", async () => {
    const service = new PayoutService({ __pg_connection__: world.context.database });
    expect(await service.readSchedule("sel_new")).toMatchObject({ schedule: { interval: "daily" }, minimums: [] });
    const weekly = { interval: "weekly", weekday: 3 } as const;
    const minimums = [{ currency: "jpy" as const, amount: 500 }];
    await service.changeSchedule("sel_new", { schedule: weekly, minimums });
    await service.changeReserve("sel_new", { percent_bps: 500, days: 60 });
    await service.changeSchedule("sel_new", { schedule: { interval: "monthly", day: 31 } });
    expect(await service.readSchedule("sel_new")).toMatchObject({
      ...{ schedule: { interval: "monthly", day: 31 }, minimums, reserve: { percent_bps: 500, days: 60 } },
    });
    await service.changeSchedule("sel_new", { minimums: [{ currency: "jpy", amount: 0 }] });
    expect((await service.readSchedule("sel_new")).minimums).toEqual([]);
    const half = service.changeSchedule("sel_new", { minimums: [{ currency: "jpy", amount: 0.5 }] });
    await expect(half).rejects.toMatchObject({ code: "request.invalid" });
  });
});
