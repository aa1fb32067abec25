import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectEquationsOfMoney } from "../../../../integration-tests/booking/ledger-agrees";
import { eurosOf, passDays } from "../../../../stand-ins/stripe/tests/module/connected-seller";
import type { PayoutContext } from "../../context";
import { followBank } from "../../runs/follow-bank";
import { performRun } from "../../runs/perform-run";
import { recover } from "../../runs/recover";
import { returnPayout } from "../../runs/return-payout";
import { Crash, crashingAt } from "./crashing";
import * as of from "./payout-world";

let world: of.World;

beforeAll(async () => {
  world = await of.openWorld();
});
afterAll(() => world?.stop());

/** Does a work in a process that dies at a boundary, then in one that lives. False when the work has no such boundary. */
async function dieAndDoAgain(boundary: number, work: (context: PayoutContext) => Promise<unknown>): Promise<boolean> {
  const dying = crashingAt(world.context, boundary);
  const outcome = await work(dying.context).then(
    () => null,
    (error: unknown) => error as Error,
  );
  if (outcome === null) return false;
  // The run tells of what happened to a seller in words.
  if (!(outcome instanceof Crash)) expect(outcome.message).toContain(`at boundary ${boundary}`);
  await work(world.context);
  return true;
}

/** All the boundaries of a work, one fresh seller each. */
async function atEveryBoundary(
  prepare: () => Promise<(context: PayoutContext) => Promise<unknown>>,
  check: () => Promise<void>,
) {
  for (let boundary = 0; boundary < 200; boundary += 1) {
    const isMet = await dieAndDoAgain(boundary, await prepare());
    if (isMet) await check();
    else return boundary;
  }
  throw new Error("the work has no end");
}

describe("a process that dies at any boundary", () => {
  it("of a run pays nobody twice, and nobody less", async () => {
    let seller: Awaited<ReturnType<typeof of.makeSeller>>;
    const boundaries = await atEveryBoundary(
      async () => {
        seller = await of.makeSeller(world);
        await of.earn(world, seller, 10_000);
        const run = await of.waitingRun(world, seller.seller_id);
        return async (context) => expect(await performRun(context, run)).toBe(true);
      },
      async () => {
        const payout = await of.payoutOf(world, seller);
        expect(payout).toMatchObject({ state: "in_transit", amount_minor: "10000" });
        const { data } = await world.standIn.client.transfers.list({ destination: seller.account_id });
        expect(data.map(({ id, amount }) => [id, amount])).toEqual([[payout.transfer_id, 10_000]]);
        const banks = await world.standIn.client.payouts.list({}, { stripeAccount: seller.account_id });
        expect(banks.data.map(({ id, amount }) => [id, amount])).toEqual([[payout.bank_payout_id, 10_000]]);
        expect(await of.standing(world, seller)).toEqual({ available: 0, reserve: 0, receivable: 0 });
      },
    );
    // Each step of the way was met: a run of one seller cannot have fewer.
    expect(boundaries).toBeGreaterThan(20);
    await expectEquationsOfMoney(world.select);
  }, 240_000);

  it("while a payout comes back makes its money available once, and tells once", async () => {
    let seller: Awaited<ReturnType<typeof of.makeSeller>>;
    const boundaries = await atEveryBoundary(
      async () => {
        seller = await of.makeSeller(world, of.FAILING_BANK);
        await of.earn(world, seller, 7_000);
        await performRun(world.context, await of.waitingRun(world, seller.seller_id));
        const { id, bank_payout_id } = await of.payoutOf(world, seller);
        await passDays(world.standIn, 3);
        return async (context) => {
          await followBank(context, seller.account_id, bank_payout_id ?? "");
          await returnPayout(context, id);
        };
      },
      async () => {
        expect(await of.payoutOf(world, seller)).toMatchObject({ state: "failed", failure_code: "no_account" });
        expect(await of.standing(world, seller)).toEqual({ available: 7_000, reserve: 0, receivable: 0 });
        expect(await eurosOf(world.standIn, seller.account_id)).toEqual({ available: 0, pending: 0 });
        expect(await of.mailsTo(world, seller)).toBe(1);
      },
    );
    expect(boundaries).toBeGreaterThan(10);
    await expectEquationsOfMoney(world.select);
  }, 240_000);

  it("while a transfer is taken back for what is owed takes it back once", async () => {
    let seller: Awaited<ReturnType<typeof of.makeSeller>>;
    const boundaries = await atEveryBoundary(
      async () => {
        seller = await of.makeSeller(world);
        await of.earn(world, seller, 9_000);
        await performRun(world.context, await of.waitingRun(world, seller.seller_id));
        // Something else that their account at Stripe has.
        const gift = { amount: 5_000, currency: "eur", destination: seller.account_id };
        await world.standIn.client.transfers.create(gift);
        await of.refundAfterwards(world, seller, 3_000);
        return (context) => recover(context, seller);
      },
      async () => {
        expect(await of.standing(world, seller)).toEqual({ available: 0, reserve: 0, receivable: 0 });
        expect(await eurosOf(world.standIn, seller.account_id)).toEqual({ available: 2_000, pending: 0 });
        expect(await of.payoutOf(world, seller)).toMatchObject({ state: "in_transit", reversed_minor: "3000" });
      },
    );
    expect(boundaries).toBeGreaterThan(8);
    await expectEquationsOfMoney(world.select);
  }, 240_000);
});
