import { z } from "zod";
import { lockSellerMoney, post } from "../ledger/contract";
import { defineTimer, PermanentFailure } from "../timer/contract";
import { reserveReleasedLines } from "./domain/posting-lines";
import { DAILY_TIMER, RESERVE_TIMER } from "./names";
import { readPayout } from "./rows/payout-row";
import { freeFromReserve } from "./runs/free-from-reserve";
import { scheduleDailyRun, startRun } from "./runs/start-run";

export default [
  /** The day's run, and the timer of the next day's. */
  defineTimer({
    name: DAILY_TIMER,
    payload: z.object({}),
    async inTransaction(tx, { at }) {
      await startRun(tx, { trigger: "daily", seller_id: null, started_by: null }, at);
      await scheduleDailyRun(tx, at.add({ seconds: 1 }));
    },
  }),
  /** What was kept back of a payout is available again. */
  defineTimer({
    name: RESERVE_TIMER,
    payload: z.object({ payout_id: z.string() }),
    async inTransaction(tx, { payload, at }) {
      const payout = await readPayout(tx, payload.payout_id);
      if (!payout) throw new PermanentFailure(`there is no payout ${payload.payout_id}`);
      const amount = BigInt(payout.reserved_minor);
      await lockSellerMoney(tx, payout.seller_id, payout.currency);
      const source = { type: "payout", id: payout.id, event: "reserve_released" };
      const { is_new } = await post(tx, { source, at, lines: reserveReleasedLines(payout, amount) });
      if (is_new) await freeFromReserve(tx, { ...payout, source: `${payout.id}:reserve`, amount_minor: amount });
    },
  }),
];
