import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import type { Account, Line, Source } from "../contract";

/** The first instant of every history. */
export const BEGIN = Temporal.Instant.from("2027-01-01T00:00:00Z");

/** What somebody asks of a ledger. */
export type Act =
  | { act: "post"; source: Source; at: Temporal.Instant; lines: Line[] }
  | { act: "reverse"; reversed: Source; source: Source; at: Temporal.Instant };

/** Accounts that nobody else posts to when `name` is a new one: of two sellers and two jurisdictions. */
export function accountsOf(name: string): Account[] {
  const sellers = [`${name}a`, `${name}b`].flatMap((seller_id) =>
    (["seller_pending", "seller_available", "seller_receivable"] as const).map(
      (kind): Account => ({ kind, seller_id, currency: "eur" }),
    ),
  );
  const taxes = ["X", "Y"].map(
    (place): Account => ({ kind: "tax_payable", jurisdiction: `${name}-${place}`, currency: "eur" }),
  );
  return [...sellers, ...taxes, { kind: "seller_pending", seller_id: `${name}a`, currency: "jpy" }];
}

const minutes = fc.integer({ min: 0, max: 300 });
const amount = fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n });

/** Lines that mostly sum to zero: the last of them takes what is left, unless the history makes a mistake there. */
function linesOn(accounts: readonly Account[]): fc.Arbitrary<Line[]> {
  const place = fc.nat({ max: accounts.length - 1 });
  return fc
    .record({
      drawn: fc.array(fc.tuple(place, amount), { minLength: 1, maxLength: 4 }),
      last: place,
      mistake: fc.oneof({ weight: 9, arbitrary: fc.constant(0n) }, { weight: 1, arbitrary: amount }),
    })
    .map(({ drawn, last, mistake }) => {
      const at = (index: number) => accounts[index] as Account;
      const lines = drawn.map(([index, amount_minor]) => ({ account: at(index), amount_minor }));
      const sum = lines.reduce((total, { amount_minor }) => total + amount_minor, 0n);
      return [...lines, { account: at(last), amount_minor: mistake - sum }];
    });
}

/**
 * What is asked of a ledger in the course of time: few sources, so that some come twice, with the same lines or with
 * others; reversals of what is there, of what is not, of reversals; instants in any order; some lines that are wrong.
 */
export function histories(name: string): fc.Arbitrary<Act[]> {
  const eur = accountsOf(name).filter(({ currency }) => currency === "eur");
  const mixed = accountsOf(name);
  const source = fc.nat({ max: 3 }).map((n): Source => ({ type: "test", id: `${name}-${n}`, event: "happened" }));
  const undoing = fc.nat({ max: 3 }).map((n): Source => ({ type: "test", id: `${name}-${n}`, event: "undone" }));
  const at = minutes.map((count) => BEGIN.add({ minutes: count }));
  const lines = fc.oneof({ weight: 9, arbitrary: linesOn(eur) }, { weight: 1, arbitrary: linesOn(mixed) });
  const post = fc.record({ act: fc.constant("post" as const), source, at, lines });
  const reverse = fc.record({
    act: fc.constant("reverse" as const),
    reversed: fc.oneof({ weight: 5, arbitrary: source }, { weight: 1, arbitrary: undoing }),
    source: fc.oneof({ weight: 5, arbitrary: undoing }, { weight: 1, arbitrary: source }),
    at: at.map((instant) => instant.add({ minutes: 150 })),
  });
  const repeated = fc.tuple(fc.oneof({ weight: 2, arbitrary: post }, { weight: 1, arbitrary: reverse }), fc.boolean());
  return fc
    .array(repeated, { maxLength: 25, size: "max" })
    .map((acts) => acts.flatMap(([act, twice]): Act[] => (twice ? [act, act] : [act])));
}
