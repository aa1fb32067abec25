import { Temporal } from "temporal-polyfill";
import { createModuleDatabase, type ModuleDatabase } from "../../../../integration-tests/setup/create-module-database";
import { type Database, firstRow, rows } from "../../../../src/shared/sql";
import { openSeller, payByCard } from "../../../../stand-ins/stripe/tests/module/connected-seller";
import {
  publishableKey,
  type StandIn,
  secretKey,
  startStandIn,
} from "../../../../stand-ins/stripe/tests/module/stand-in-process";
import { credit, debit, post, standingOf } from "../../../ledger/contract";
import { Migration20261130151000 as LedgerTables } from "../../../ledger/migrations/Migration20261130151000";
import { Migration20261123210200 as OutboxTables } from "../../../outbox/migrations/Migration20261123210200";
import { Migration20261130110100 as OutboxWatch } from "../../../outbox/migrations/Migration20261130110100";
import { ConnectClient } from "../../../stripe/connect/connect-client";
import { connectStripe } from "../../../stripe/stripe-api";
import { Migration20261123210100 as TimerTables } from "../../../timer/migrations/Migration20261123210100";
import type { PayoutContext } from "../../context";
import { Migration20261130200000 as PayoutTables } from "../../migrations/Migration20261130200000";
import { beginToAsk, insertAccountRow, keepAnswer } from "../../rows/account-row";
import { PAYOUT_COLUMNS, type PayoutRow } from "../../rows/payout-row";
import { startRun } from "../../runs/start-run";

export const GOOD_BANK = "AT611904300234573201";
export const FAILING_BANK = "AT861904300235473202";

/** A database with books and payouts, the stand-in for Stripe, and what payouts need of both. */
export type World = {
  server: ModuleDatabase;
  standIn: StandIn;
  context: PayoutContext;
  select: <Row>(sql: string, bindings?: readonly unknown[]) => Promise<Row[]>;
  stop(): Promise<void>;
};

/** Rows of a statement with the driver's own `$1`, as the checks of the whole ledger write them. */
const selecting =
  (database: Database): World["select"] =>
  (sql, bindings = []) =>
    rows(database, sql.replaceAll(/\$\d+/g, "?"), bindings);

export async function openWorld(): Promise<World> {
  const standIn = await startStandIn();
  const server = await createModuleDatabase(TimerTables, OutboxTables, OutboxWatch, LedgerTables, PayoutTables);
  const secret = "0123456789abcdef";
  Object.assign(process.env, {
    DATABASE_URL: server.url,
    ...{ JWT_SECRET: secret, COOKIE_SECRET: secret, QUOTE_SECRET: secret, PROXY_SECRET: secret },
    ...{ STRIPE_API_KEY: secretKey, STRIPE_PUBLISHABLE_KEY: publishableKey, STRIPE_API_BASE: standIn.url },
  });
  const context: PayoutContext = {
    database: server.database,
    stripe: new ConnectClient(connectStripe(secretKey, standIn.url)),
    now: () => Temporal.Now.instant(),
    recipients: async (sellerId) => [{ email: `${sellerId}@payouts.example`, language: "en" }],
  };
  return {
    ...{ server, standIn, context, select: selecting(server.database) },
    async stop() {
      await server.drop();
      await standIn.stop();
    },
  };
}

let sellers = 0;

/** A seller of its own, with an account at Stripe unless there is no bank. */
export async function makeSeller({ standIn, context }: World, bank: string | null = GOOD_BANK) {
  sellers += 1;
  const seller_id = `sel_${sellers}`;
  const owner = { seller_id, currency: "eur" as const };
  if (bank === null) return { ...owner, account_id: "" };
  const account_id = await openSeller(standIn, bank);
  await insertAccountRow(context.database, seller_id, context.now());
  const asked = await beginToAsk(context.database, seller_id);
  await keepAnswer(context.database, seller_id, await context.stripe.readAccount(account_id), asked, context.now());
  return { ...owner, account_id };
}

let payments = 0;

/** A guest pays, at Stripe and in the books, and the stay is over: the seller's money is available. */
export async function earn({ standIn, context }: World, seller: { seller_id: string }, amount: number): Promise<void> {
  await payByCard(standIn, amount * 2);
  payments += 1;
  const [id, currency, minor] = [`p${payments}`, "eur" as const, BigInt(amount)];
  const of = (kind: "seller_pending" | "seller_available") => ({ kind, seller_id: seller.seller_id, currency });
  const common = { at: context.now(), booking_id: `b${payments}` };
  await context.database.transaction(async (tx) => {
    const captured = [debit({ kind: "processor_clearing", currency }, minor), credit(of("seller_pending"), minor)];
    await post(tx, { ...common, source: { type: "payment", id, event: "captured" }, lines: captured });
    const released = [debit(of("seller_pending"), minor), credit(of("seller_available"), minor)];
    await post(tx, { ...common, source: { type: "booking", id: `b${payments}`, event: "released" }, lines: released });
  });
}

/** A guest is paid back what the seller no longer has: the seller owes it. */
export async function refundAfterwards({ context }: World, seller: { seller_id: string }, amount: number) {
  payments += 1;
  const [id, currency, minor] = [`r${payments}`, "eur" as const, BigInt(amount)];
  const owed = { kind: "seller_receivable" as const, seller_id: seller.seller_id, currency };
  const payable = { kind: "refunds_payable" as const, currency };
  await context.database.transaction(async (tx) => {
    const at = context.now();
    await post(tx, {
      source: { type: "refund", id, event: "promised" },
      at,
      lines: [debit(owed, minor), credit(payable, minor)],
    });
    const paid = [debit(payable, minor), credit({ kind: "processor_clearing", currency }, minor)];
    await post(tx, { source: { type: "refund", id, event: "paid" }, at, lines: paid });
  });
}

/** What a seller has available, kept back, and owes; minor units. */
export async function standing({ context }: World, { seller_id }: { seller_id: string }) {
  const of = async (kind: "seller_available" | "seller_reserve" | "seller_receivable") =>
    Number(await standingOf(context.database, { kind, seller_id, currency: "eur" }));
  return {
    available: await of("seller_available"),
    reserve: await of("seller_reserve"),
    receivable: await of("seller_receivable"),
  };
}

/** A run of one seller alone, or of all, that waits to be performed. */
export async function waitingRun({ context }: World, seller_id: string | null): Promise<string> {
  const run = await context.database.transaction((tx) =>
    startRun(tx, { trigger: "operator", seller_id, started_by: "usr_1" }, context.now()),
  );
  if (!run) throw new Error("the run was not started");
  return run.id;
}

export async function payoutsOf({ context }: World, { seller_id }: { seller_id: string }): Promise<PayoutRow[]> {
  return rows<PayoutRow>(
    context.database,
    `SELECT ${PAYOUT_COLUMNS} FROM payout WHERE seller_id = ? ORDER BY created_at, id`,
    [seller_id],
  );
}

/** The one payout of a seller. */
export async function payoutOf(world: World, seller: { seller_id: string }): Promise<PayoutRow> {
  const [payout, ...others] = await payoutsOf(world, seller);
  if (!payout || others.length > 0) throw new Error(`${others.length} payouts too many, or none`);
  return payout;
}

/** How many mails of a template wait for somebody. */
export async function mailsTo({ context }: World, { seller_id }: { seller_id: string }): Promise<number> {
  const row = await firstRow<{ count: number }>(
    context.database,
    `SELECT CAST(count(*) AS integer) AS count FROM outbox WHERE topic = 'notify.mail' AND payload ->> 'to' = ?`,
    [`${seller_id}@payouts.example`],
  );
  return row?.count ?? 0;
}
