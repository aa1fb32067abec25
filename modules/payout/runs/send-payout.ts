import { Temporal } from "temporal-polyfill";
import type { Sql } from "../../../src/shared/sql";
import { lockSellerMoney, reverse } from "../../ledger/contract";
import { enqueue } from "../../outbox/contract";
import { type BankPayoutFacts, StripeRefusal, type TransferFacts } from "../../stripe/contract";
import type { PayoutContext } from "../context";
import { RETURN_TOPIC, STATEMENT_TOPIC } from "../names";
import { changePayout, lockPayout, type PayoutRow, readPayout } from "../rows/payout-row";
import { freeFromReserve } from "./free-from-reserve";
import { tellOfFailure } from "./tell-of-failure";

const secondsOf = (date: Date): number => Math.floor(date.getTime() / 1000);

/** Stripe's answers say why in words that were made for us, not for sellers; they are kept for operators. */
const MESSAGE_MAX = 500;

/**
 * Does something at Stripe at most once, however often it is asked for: that it is tried is written down before, and
 * who finds that it was tried looks for it first, since Stripe forgets an idempotency key after a day.
 */
async function once<T>(
  isTried: boolean,
  steps: { find(): Promise<T | undefined>; note(): Promise<void>; make(): Promise<T> },
): Promise<T> {
  const found = isTried ? await steps.find() : undefined;
  if (found !== undefined) return found;
  if (!isTried) await steps.note();
  return steps.make();
}

async function makeTransfer(context: PayoutContext, payout: PayoutRow): Promise<TransferFacts> {
  const { database, stripe, now } = context;
  const { id, account_id, amount_minor, currency } = payout;
  return once(payout.transfer_tried_at !== null, {
    find: () => stripe.findTransfer(id),
    note: () => changePayout(database, id, { transfer_tried_at: now().toString() }),
    make: () =>
      stripe.transfer(
        account_id,
        { amount_minor: BigInt(amount_minor), currency, payout_id: id },
        `payout-transfer:${id}`,
      ),
  });
}

/** Stripe will not transfer: what was posted is posted back, and the seller's people are told. */
async function giveUpTransfer(context: PayoutContext, payout: PayoutRow, refusal: StripeRefusal): Promise<void> {
  const { id, seller_id, currency } = payout;
  const recipients = await context.recipients(seller_id);
  await context.database.transaction(async (tx) => {
    const now = context.now();
    await lockSellerMoney(tx, seller_id, currency);
    const locked = await lockPayout(tx, id);
    if (locked.state !== "decided") return;
    const made = { type: "transfer", id, event: "made" };
    await reverse(tx, { reversed: made, source: { ...made, event: "failed" }, at: now });
    await freeFromReserve(tx, { ...payout, source: `${id}:returned`, amount_minor: BigInt(payout.amount_minor) });
    const failed = { state: "failed", outcome: "failed", ended_at: now.toString() } as const;
    await changePayout(tx, id, {
      ...failed,
      failure_code: refusal.code,
      failure_message: refusal.message.slice(0, MESSAGE_MAX),
    });
    await tellOfFailure(tx, locked, recipients);
  });
}

async function sendTransfer(context: PayoutContext, payout: PayoutRow): Promise<void> {
  const { database, now } = context;
  try {
    const transfer = await makeTransfer(context, payout);
    await database.transaction(async (tx) => {
      const { state } = await lockPayout(tx, payout.id);
      if (state !== "decided") return;
      const transferred = { state: "transferred", transfer_id: transfer.id, transferred_at: now().toString() };
      await changePayout(tx, payout.id, transferred);
      await enqueue(tx, { topic: STATEMENT_TOPIC, key: payout.id, payload: { payout_id: payout.id } });
    });
  } catch (error) {
    if (!(error instanceof StripeRefusal)) throw error;
    await giveUpTransfer(context, payout, error);
  }
}

async function makeBankPayout(context: PayoutContext, payout: PayoutRow): Promise<BankPayoutFacts> {
  const { database, stripe, now } = context;
  const { id, account_id, amount_minor, currency, created_at } = payout;
  const money = { amount_minor: BigInt(amount_minor), currency, payout_id: id };
  return once(payout.bank_tried_at !== null, {
    find: () => stripe.findBankPayout(account_id, id, secondsOf(created_at) - 60),
    note: () => changePayout(database, id, { bank_tried_at: now().toString() }),
    make: () => stripe.payOut(account_id, money, `payout-bank:${id}`),
  });
}

/** Marks that a payout comes back, in the transaction that also asks for its return. */
export async function beginReturn(
  tx: Sql,
  id: string,
  failure: { outcome: "failed" | "canceled"; code: string | null; message: string | null },
): Promise<void> {
  await changePayout(tx, id, {
    state: "returning",
    outcome: failure.outcome,
    failure_code: failure.code,
    failure_message: failure.message?.slice(0, MESSAGE_MAX) ?? null,
  });
  await enqueue(tx, { topic: RETURN_TOPIC, key: id, payload: { payout_id: id } });
}

async function sendToBank(context: PayoutContext, payout: PayoutRow): Promise<void> {
  const { id } = payout;
  try {
    const bank = await makeBankPayout(context, payout);
    await context.database.transaction(async (tx) => {
      if ((await lockPayout(tx, id)).state !== "transferred") return;
      const arrives = Temporal.Instant.fromEpochMilliseconds(bank.arrives_seconds * 1000);
      await changePayout(tx, id, {
        state: "in_transit",
        bank_payout_id: bank.id,
        arrives_on: arrives.toZonedDateTimeISO("UTC").toPlainDate().toString(),
      });
    });
  } catch (error) {
    if (!(error instanceof StripeRefusal)) throw error;
    await context.database.transaction(async (tx) => {
      if ((await lockPayout(tx, id)).state !== "transferred") return;
      await beginReturn(tx, id, { outcome: "failed", code: error.code, message: error.message });
    });
  }
}

/**
 * Takes a payout as far as it can go by itself: the transfer to the seller's account, then the payout to the bank.
 * Repeating it, from any process and after any crash, goes on where it stands. Throws when Stripe does not answer.
 */
export async function sendPayout(context: PayoutContext, id: string): Promise<void> {
  const before = await readPayout(context.database, id);
  if (before?.state === "decided") await sendTransfer(context, before);
  const after = await readPayout(context.database, id);
  if (after?.state === "transferred") await sendToBank(context, after);
}
