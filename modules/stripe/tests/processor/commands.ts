import fc from "fast-check";

const SOME = fc.nat({ max: 30 });
/** A part of what is there, in percent; above a hundred is refused. */
const PART = fc.constantFrom(null, 10, 50, 100, 130);

/** What somebody does at the processor. Numbers name what was made before, the nth modulo how many there are. */
export type Command =
  | { do: "pay"; card: string; amount: number; manual: boolean }
  | { do: "authenticate"; payment: number; outcome: "complete" | "fail" }
  | { do: "capture"; payment: number; part: number | null }
  | { do: "cancel"; payment: number }
  | { do: "refund"; payment: number; part: number | null }
  | { do: "fail_refund"; refund: number }
  | { do: "dispute"; payment: number; part: number | null; inquiry: boolean }
  | { do: "decide"; payment: number; outcome: "won" | "lost" }
  | { do: "submit"; payment: number; words: string }
  | { do: "close"; payment: number }
  | { do: "transfer"; seller: number; amount: number; source: number | null }
  | { do: "reverse"; transfer: number; part: number | null }
  | { do: "pay_out"; seller: number; amount: number }
  | { do: "cancel_payout"; payout: number }
  | { do: "fail_payout"; payout: number }
  | { do: "pass"; hours: number }
  | { do: "repeat" };

const CARDS = [
  "pm_card_visa",
  "pm_card_bypassPending",
  "pm_card_bypassPending",
  "pm_card_chargeDeclined",
  "pm_card_threeDSecure2Required",
  "pm_card_pendingRefund",
  "pm_card_refundFail",
  "pm_card_createDispute",
  "pm_card_createDisputeInquiry",
];
const WORDS = ["winning_evidence", "losing_evidence", "escalate_inquiry_evidence", "The guest was there."];

const say = <Do extends Command["do"]>(name: Do) => fc.constant(name);
const weighted = <Value>(weight: number, arbitrary: fc.Arbitrary<Value>) => ({ weight, arbitrary });

const command: fc.Arbitrary<Command> = fc.oneof(
  weighted(
    7,
    fc.record({
      do: say("pay"),
      card: fc.constantFrom(...CARDS),
      amount: fc.integer({ min: 50, max: 60_000 }),
      manual: fc.boolean(),
    }),
  ),
  weighted(3, fc.record({ do: say("authenticate"), payment: SOME, outcome: fc.constantFrom("complete", "fail") })),
  weighted(5, fc.record({ do: say("capture"), payment: SOME, part: PART })),
  weighted(1, fc.record({ do: say("cancel"), payment: SOME })),
  weighted(5, fc.record({ do: say("refund"), payment: SOME, part: PART })),
  weighted(1, fc.record({ do: say("fail_refund"), refund: SOME })),
  weighted(2, fc.record({ do: say("dispute"), payment: SOME, part: PART, inquiry: fc.boolean() })),
  weighted(2, fc.record({ do: say("decide"), payment: SOME, outcome: fc.constantFrom("won", "lost") })),
  weighted(2, fc.record({ do: say("submit"), payment: SOME, words: fc.constantFrom(...WORDS) })),
  weighted(1, fc.record({ do: say("close"), payment: SOME })),
  weighted(
    6,
    fc.record({
      do: say("transfer"),
      seller: SOME,
      amount: fc.integer({ min: 1, max: 30_000 }),
      source: fc.option(SOME),
    }),
  ),
  weighted(3, fc.record({ do: say("reverse"), transfer: SOME, part: PART })),
  weighted(4, fc.record({ do: say("pay_out"), seller: SOME, amount: fc.integer({ min: 1, max: 20_000 }) })),
  weighted(1, fc.record({ do: say("cancel_payout"), payout: SOME })),
  weighted(1, fc.record({ do: say("fail_payout"), payout: SOME })),
  weighted(4, fc.record({ do: say("pass"), hours: fc.constantFrom(1, 25, 49, 73, 241) })),
  weighted(2, fc.record({ do: say("repeat") })),
);

/** What happens at a processor in the course of time. A step never ends on the second at which a key is forgotten. */
export const processorHistories: fc.Arbitrary<Command[]> = fc.array(command, {
  minLength: 5,
  maxLength: 40,
  size: "max",
});
