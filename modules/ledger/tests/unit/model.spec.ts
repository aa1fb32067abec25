import fc from "fast-check";
import type { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { sideOf } from "../../domain/account";
import { LedgerModel } from "../../domain/model";
import { LedgerRefusal } from "../../domain/refusal";
import { type Act, accountsOf, BEGIN, histories } from "../histories";

const NAME = "m";
const ACCOUNTS = accountsOf(NAME);
const instant = fc.integer({ min: -1, max: 301 }).map((minutes) => BEGIN.add({ minutes }));
const END = BEGIN.add({ hours: 24 });

/** Does what is asked; what is refused changes nothing. */
function perform(model: LedgerModel, act: Act): boolean {
  try {
    return (act.act === "post" ? model.post(act) : model.reverse(act.reversed, act.source, act.at)).is_new;
  } catch (error) {
    if (error instanceof LedgerRefusal) return false;
    throw error;
  }
}

function after(acts: readonly Act[]): LedgerModel {
  const model = new LedgerModel();
  for (const act of acts) perform(model, act);
  return model;
}

const balances = (model: LedgerModel, at: Temporal.Instant) => ACCOUNTS.map((account) => model.balance(account, at));

describe("the model of the ledger", () => {
  it("keeps the sum of all accounts of a currency zero at every instant", () => {
    fc.assert(
      fc.property(histories(NAME), instant, (acts, at) => {
        const model = after(acts);
        for (const currency of ["eur", "jpy"]) {
          const sum = ACCOUNTS.filter((account) => account.currency === currency)
            .map((account) => ({ side: sideOf(account), balance: model.balance(account, at) }))
            .reduce((total, { side, balance }) => total + (side === "debit" ? balance : -balance), 0n);
          expect(sum).toBe(0n);
        }
      }),
    );
  });

  it("has the same balances in whatever order its postings are replayed", () => {
    const shuffled = histories(NAME).chain((acts) => {
      const { postings } = after(acts);
      return fc.tuple(
        fc.constant(postings),
        fc.shuffledSubarray([...postings], { minLength: postings.length, maxLength: postings.length }),
      );
    });
    fc.assert(
      fc.property(shuffled, instant, ([postings, order], at) => {
        const [original, replayed] = [postings, order].map((some) => {
          const model = new LedgerModel();
          for (const posting of some) model.post(posting);
          return model;
        }) as [LedgerModel, LedgerModel];
        expect(balances(replayed, at)).toEqual(balances(original, at));
      }),
    );
  });

  it("changes nothing when everything that was asked is asked again", () => {
    fc.assert(
      fc.property(histories(NAME), instant, (acts, at) => {
        const model = after(acts);
        const before = { count: model.postings.length, balances: balances(model, at) };
        const written = model.postings;
        for (const posting of written) {
          const again = { ...posting, at: posting.at.add({ hours: 1 }) };
          const answer = posting.reverses
            ? model.reverse(posting.reverses, posting.source, again.at)
            : model.post(again);
          expect(answer.is_new).toBe(false);
        }
        expect({ count: model.postings.length, balances: balances(model, at) }).toEqual(before);
      }),
    );
  });

  it("has the balances of before once everything is reversed, and those of then at every instant in between", () => {
    fc.assert(
      fc.property(histories(NAME), instant, (acts, at) => {
        const model = after(acts);
        const then = balances(model, at);
        const reversed = new Set(model.postings.map(({ reverses }) => JSON.stringify(reverses)));
        for (const { source, reverses } of model.postings) {
          if (reverses || reversed.has(JSON.stringify(source))) continue;
          model.reverse(source, { ...source, event: "all_undone" }, END);
        }
        expect(balances(model, END)).toEqual(ACCOUNTS.map(() => 0n));
        expect(balances(model, at)).toEqual(then);
      }),
    );
  });

  it("is moved by no act that it refuses", () => {
    fc.assert(
      fc.property(histories(NAME), instant, (acts, at) => {
        const model = new LedgerModel();
        for (const act of acts) {
          const before = { count: model.postings.length, balances: balances(model, at) };
          if (!perform(model, act)) {
            expect({ count: model.postings.length, balances: balances(model, at) }).toEqual(before);
          }
        }
      }),
    );
  });
});
