import { banksOf, onBehalfOf, saveAccount, standingNow } from "./accounts";
import { lossOf, stepDispute } from "./disputes";
import { destinationFor, isUsable } from "./domain/external-account";
import { paysOutOn } from "./domain/payout-schedule";
import { keylessContext } from "./keyless-context";
import { advancePayout, createPayout } from "./payouts";
import { advanceRefund, lockRefund } from "./refund-flow";
import type { RequestContext, Services } from "./request-context";
import { readNowSeconds } from "./store/clock";
import { inTransaction } from "./store/database";
import {
  accountsPastDeadline,
  dueRefunds,
  includeInPayout,
  isWorkDue,
  lockTime,
  markDayDone,
  nextDaySeconds,
  nextDuePayout,
  overdueDisputes,
  scheduledBalances,
} from "./store/due-work";
import { payouts } from "./store/tables";

const tickMilliseconds = 1_000;

/**
 * Does what time brings, in the order in which it would have happened: payouts go on their way and arrive, schedules
 * pay out at midnight, terms end. Whoever moves the clock does it in the same transaction, so that the answer comes
 * after it.
 */
export async function keepTime(context: RequestContext): Promise<void> {
  await lockTime(context.transaction);
  for (;;) {
    const daySeconds = await nextDaySeconds(context.transaction, context.nowSeconds);
    if (daySeconds === null) break;
    const then = { ...context, nowSeconds: daySeconds };
    await doDueSteps(then);
    await payOutBySchedule(then);
    await markDayDone(context.transaction, daySeconds);
  }
  await doDueSteps(context);
}

async function doDueSteps(context: RequestContext): Promise<void> {
  for (;;) {
    const payout = await nextDuePayout(context.transaction, context.nowSeconds);
    if (payout === null) break;
    await advancePayout(onBehalfOf(context, payout.accountId), payout);
  }
  for (const { id, accountId } of await dueRefunds(context.transaction, context.nowSeconds)) {
    const acting = onBehalfOf(context, accountId);
    const refund = await lockRefund(acting, id);
    // It may have been failed meanwhile.
    if (refund?.outcome?.next) await advanceRefund(acting, refund);
  }
  for (const dispute of await overdueDisputes(context.transaction, context.nowSeconds)) {
    await stepDispute(onBehalfOf(context, dispute.accountId), dispute, lossOf(dispute));
  }
  for (const account of await accountsPastDeadline(context.transaction, context.nowSeconds)) {
    const { review } = account;
    const pastDue = [...new Set([...review.pastDue, ...review.currentlyDue])];
    await saveAccount(context, { ...account, review: { ...review, pastDue, deadlineSeconds: null } });
  }
}

async function payOutBySchedule(context: RequestContext): Promise<void> {
  for (const { account, currency, availableMinor } of await scheduledBalances(
    context.transaction,
    context.nowSeconds,
  )) {
    if (!paysOutOn(account.payoutSchedule, context.nowSeconds)) continue;
    const bank = destinationFor(await banksOf(context, account.id), currency);
    if (!bank || !isUsable(bank) || !(await standingNow(context, account)).payoutsEnabled) continue;
    const made = await createPayout(onBehalfOf(context, account.id), {
      amountMinor: availableMinor,
      currency,
      destination: bank.id,
      description: null,
      statementDescriptor: account.payoutStatementDescriptor,
      metadata: {},
      isAutomatic: true,
    });
    const record = await payouts.find(context.transaction, account.id, made.id);
    if (record) await includeInPayout(context.transaction, record);
  }
}

/**
 * Lets time pass while nobody moves the clock.
 * @returns a function that stops and resolves when nothing is under way any more.
 */
export function startTimeKeeping(services: Services): () => Promise<void> {
  let underWay = Promise.resolve();
  const timer = setInterval(() => {
    underWay = underWay
      .then(() => tick(services))
      .catch((error: Error) => {
        console.error(`time keeping: ${error.message}`);
      });
  }, tickMilliseconds);
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}

async function tick(services: Services): Promise<void> {
  if (!(await isWorkDue(services.pool, await readNowSeconds(services.pool)))) return;
  await inTransaction(services.pool, async (transaction) => {
    await keepTime(await keylessContext(services, transaction, { id: "req_time" }));
  });
}
