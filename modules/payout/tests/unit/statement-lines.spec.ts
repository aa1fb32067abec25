import { describe, expect, it } from "vitest";
import type { DueMovement } from "../../../ledger/contract";
import { dueLines } from "../../domain/statement-lines";

let last = 0n;
const movement = (source: string, amounts: Partial<DueMovement>): DueMovement => {
  const [type = "", id = "", event = ""] = source.split(" ");
  last += 1n;
  return {
    ...{ posting_id: last, source: { type, id, event }, on: "2027-03-01", booking_id: "b1" },
    ...{ pending_minor: 0n, due_minor: 0n, commission_minor: 0n },
    ...amounts,
  };
};
const sum = (list: readonly { amount_minor: bigint }[]) => list.reduce((total, one) => total + one.amount_minor, 0n);

describe("the lines of a statement", () => {
  it("say what made up what was released of a booking, and come to it", () => {
    const booking = [
      movement("payment p1 captured", { pending_minor: 23_000n }),
      movement("payment p1 commission_charged", { pending_minor: -2_300n, commission_minor: -2_300n }),
      movement("refund r1 promised", { pending_minor: -9_000n, commission_minor: 1_000n }),
      movement("booking b1 released", { pending_minor: -11_700n, due_minor: 11_700n, on: "2027-03-20" }),
    ];
    const release = booking.slice(3);
    const lines = dueLines(release, booking);
    expect(lines.map(({ kind, amount_minor, on }) => [kind, Number(amount_minor), on])).toEqual([
      ["gross", 23_000, "2027-03-20"],
      ["commission", -2_300, "2027-03-20"],
      ["refund", -10_000, "2027-03-20"],
      ["commission", 1_000, "2027-03-20"],
    ]);
    expect(sum(lines)).toBe(11_700n);
  });

  it("say what was refunded after the payout, with the commission that came back", () => {
    const late = movement("refund r2 promised", { due_minor: -4_500n, commission_minor: 500n });
    expect(dueLines([late], [])).toMatchObject([
      { kind: "refund", booking_id: "b1", amount_minor: -5_000n },
      { kind: "commission", booking_id: "b1", amount_minor: 500n },
    ]);
  });

  it("name transfers, their return and disputes apart, and leave out what moved nothing", () => {
    const none = { booking_id: null };
    const lines = dueLines(
      [
        movement("payout_run r netted", none),
        movement("transfer o1 made", { ...none, due_minor: -700n }),
        movement("transfer o1 failed", { ...none, due_minor: 700n }),
        movement("dispute d1 opened", { due_minor: -50n }),
        movement("adjustment a1 made", { ...none, due_minor: 3n }),
      ],
      [],
    );
    expect(lines.map(({ kind, amount_minor }) => [kind, Number(amount_minor)])).toEqual([
      ["transfer", -700],
      ["transfer", 700],
      ["dispute", -50],
      ["other", 3],
    ]);
  });

  it("keep what a booking's parts do not explain, so that nothing is lost", () => {
    const release = movement("booking b1 released", { pending_minor: -100n, due_minor: 100n });
    const lines = dueLines(
      [release],
      [movement("payment p1 captured", { pending_minor: 90n, posting_id: 1n }), release],
    );
    expect(lines.map(({ kind, amount_minor }) => [kind, Number(amount_minor)])).toEqual([
      ["gross", 90],
      ["other", 10],
    ]);
  });
});
