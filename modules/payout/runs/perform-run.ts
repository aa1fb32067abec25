import { Temporal } from "temporal-polyfill";
import { firstRow, rows } from "../../../src/shared/sql";
import { listAvailable, type SellerAvailable } from "../../ledger/contract";
import type { PayoutContext } from "../context";
import { canBePaid } from "../domain/account-status";
import { isDue } from "../domain/schedule";
import { type AccountRow, selectAccountRows } from "../rows/account-row";
import { type Carried, lastRunDay, markFinished, markRunning, type RunRow, readRun } from "../rows/run-row";
import { selectTerms, type Terms } from "../rows/schedule-row";
import { decidePayout } from "./decide-payout";
import { sendPayout } from "./send-payout";

/** "PAYR": keeps this lock apart from other advisory locks. */
const RUN_LOCK = 0x50415952;
/** Sellers that are read at once, and that are paid at once. */
const PAGE = 500;
const AT_ONCE = 4;
/** Errors that are told; the others are like them. */
const TOLD = 3;

type Seen = { carried: Carried; errors: string[] };
type Given = { accounts: Map<string, AccountRow>; terms: Map<string, Terms>; lastRunOn: Temporal.PlainDate | null };

function count(seen: Seen, reason: keyof Carried): void {
  seen.carried[reason] = (seen.carried[reason] ?? 0) + 1;
}

/** Works through a list, a few at a time; what fails is noted and keeps nobody else from theirs. */
async function each<T>(list: readonly T[], seen: Seen, work: (one: T) => Promise<void>): Promise<void> {
  const left = [...list];
  const worker = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) {
      await work(one).catch((error) => void seen.errors.push(error instanceof Error ? error.message : String(error)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** What a crash or a silent Stripe left half done, of whichever run, is gone on with first. */
async function resume(context: PayoutContext, seen: Seen): Promise<void> {
  const undone = await rows<{ id: string }>(
    context.database,
    "SELECT id FROM payout WHERE state IN ('decided', 'transferred') ORDER BY created_at, id",
  );
  await each(undone, seen, ({ id }) => sendPayout(context, id));
}

async function payOne(
  context: PayoutContext,
  run: RunRow,
  { seller_id, currency }: SellerAvailable,
  { accounts, terms: ofAll, lastRunOn }: Given,
  seen: Seen,
): Promise<void> {
  const terms = ofAll.get(seller_id);
  if (!terms) throw new Error(`nobody knows how ${seller_id} is paid out`);
  if (run.seller_id === null && !isDue(terms.schedule, Temporal.PlainDate.from(run.day), lastRunOn)) return;
  const account = accounts.get(seller_id);
  if (!account?.account_id) return count(seen, "no_account");
  if (!canBePaid(account)) return count(seen, "restricted");
  const order = { run, owner: { seller_id, currency }, account_id: account.account_id, terms };
  const decision = await context.database.transaction((tx) => decidePayout(tx, order, context.now()));
  if ("payout" in decision) await sendPayout(context, decision.payout.id);
  else if (decision.carried) count(seen, decision.carried);
}

async function payAll(context: PayoutContext, run: RunRow, seen: Seen): Promise<void> {
  const { database } = context;
  const last = await lastRunDay(database, run.day);
  const lastRunOn = last === null ? null : Temporal.PlainDate.from(last);
  let after: SellerAvailable | null = null;
  for (;;) {
    const page: SellerAvailable[] = await listAvailable(database, { after, limit: PAGE, seller_id: run.seller_id });
    const ids = [...new Set(page.map(({ seller_id }) => seller_id))];
    const given = {
      accounts: await selectAccountRows(database, ids),
      terms: await selectTerms(database, ids),
      lastRunOn,
    };
    await each(page, seen, (one) => payOne(context, run, one, given, seen));
    after = page.at(-1) ?? null;
    if (page.length < PAGE) return;
  }
}

async function perform(context: PayoutContext, runId: string): Promise<void> {
  const run = await readRun(context.database, runId);
  if (!run) throw new Error(`there is no payout run ${runId}`);
  if (run.state === "finished") return;
  await markRunning(context.database, runId);
  const seen: Seen = { carried: {}, errors: [] };
  await resume(context, seen);
  await payAll(context, run, seen);
  if (seen.errors.length > 0) {
    throw new Error(`${seen.errors.length} payouts have to be tried again: ${seen.errors.slice(0, TOLD).join("; ")}`);
  }
  await markFinished(context.database, runId, seen.carried, context.now());
}

/**
 * Performs a run, alone: the database's lock is held until it ends, and ends with the process that held it. False when
 * another run has it. A run that was cut short is performed again, and does only what is left of it; it throws when
 * somebody's payout has to be tried again.
 */
export async function performRun(context: PayoutContext, runId: string): Promise<boolean> {
  return context.database.transaction(async (lock) => {
    const taken = await firstRow<{ taken: boolean }>(lock, "SELECT pg_try_advisory_xact_lock(?) AS taken", [RUN_LOCK]);
    if (!taken?.taken) return false;
    await perform(context, runId);
    return true;
  });
}
