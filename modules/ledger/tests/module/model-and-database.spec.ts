import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createModuleDatabase, type ModuleDatabase } from "../../../../integration-tests/setup/create-module-database";
import { LedgerRefusal, post, reverse } from "../../contract";
import { LedgerModel } from "../../domain/model";
import { Migration20261130151000 } from "../../migrations/Migration20261130151000";
import LedgerService from "../../service";
import { type Act, accountsOf, BEGIN, histories } from "../histories";

const RUNS = 60;

let server: ModuleDatabase;
let ledger: LedgerService;
let run = 0;

beforeAll(async () => {
  server = await createModuleDatabase(Migration20261130151000);
  ledger = new LedgerService({ __pg_connection__: server.database });
});
afterAll(() => server.drop());

/** What became of an act: written, there already, or the reason it was refused for. */
async function outcome(perform: () => Promise<{ is_new: boolean }> | { is_new: boolean }): Promise<string> {
  try {
    return (await perform()).is_new ? "written" : "there already";
  } catch (error) {
    if (error instanceof LedgerRefusal) return error.reason;
    throw error;
  }
}

const inModel = (model: LedgerModel, act: Act) =>
  outcome(() => (act.act === "post" ? model.post(act) : model.reverse(act.reversed, act.source, act.at)));
const inDatabase = (act: Act) =>
  outcome(() => server.database.transaction((tx) => (act.act === "post" ? post(tx, act) : reverse(tx, act))));

/** The same history with names that no other run has. */
function renamed(acts: Act[], name: string): Act[] {
  const text = JSON.stringify(acts, (_key, value) => (typeof value === "bigint" ? `${value}n` : value));
  return JSON.parse(text.replaceAll('"m', `"${name}`), (key, value) => {
    if (key === "amount_minor") return BigInt(String(value).slice(0, -1));
    return key === "at" ? BEGIN.add(BEGIN.until(value)) : value;
  });
}

it(`model and database answer alike over ${RUNS} histories, with snapshots taken anywhere between`, async () => {
  const seen = new Map<string, number>();
  const instants = fc.array(fc.integer({ min: -1, max: 301 }), { minLength: 5, maxLength: 5 });
  const pauses = fc.array(fc.nat({ max: 24 }), { maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(histories("m"), instants, pauses, async (drawn, minutes, snapshotsAfter) => {
      run += 1;
      const name = `r${run}x`;
      const acts = renamed(drawn, name);
      const model = new LedgerModel();
      for (const [index, act] of acts.entries()) {
        const expected = await inModel(model, act);
        expect(await inDatabase(act)).toBe(expected);
        seen.set(expected, (seen.get(expected) ?? 0) + 1);
        if (snapshotsAfter.includes(index)) await ledger.takeSnapshots(BEGIN.add({ hours: 3 }), 2);
      }
      for (const at of minutes.map((count) => BEGIN.add({ minutes: count }))) {
        const accounts = accountsOf(name);
        const kept = await Promise.all(accounts.map((account) => ledger.balance(account, at)));
        expect(kept).toEqual(accounts.map((account) => model.balance(account, at)));
      }
    }),
    { numRuns: RUNS },
  );
  console.log(`${run} histories: ${[...seen].map(([what, times]) => `${times} ${what}`).join(", ")}`);
  // Histories that never meet a refusal would prove nothing about them.
  for (const each of ["written", "there already", "unbalanced", "source_differs", "already_reversed", "is_reversal"]) {
    expect([each, (seen.get(each) ?? 0) > 0]).toEqual([each, true]);
  }
});
