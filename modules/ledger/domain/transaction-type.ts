/** What a seller calls what happened to their money. */
export const TRANSACTION_TYPES = [
  "sale",
  "commission",
  "processing_fee",
  "release",
  "refund",
  "netting",
  "reserve",
  "payout",
  "payout_reversal",
  "dispute",
  "other",
] as const;
export type TransactionType = (typeof TRANSACTION_TYPES)[number];

type Named = { type: Exclude<TransactionType, "other">; source: string; event: string | null };

/** The postings of the README's table that have lines of sellers, by source and event; null is every event of a source. */
export const TYPE_OF_POSTING: readonly Named[] = [
  { type: "sale", source: "payment", event: "captured" },
  { type: "commission", source: "payment", event: "commission_charged" },
  { type: "processing_fee", source: "payment", event: "fee_passed_on" },
  { type: "release", source: "booking", event: "released" },
  { type: "refund", source: "refund", event: null },
  { type: "netting", source: "payout_run", event: "netted" },
  { type: "reserve", source: "payout", event: null },
  { type: "payout", source: "transfer", event: null },
  { type: "payout_reversal", source: "transfer_reversal", event: null },
  { type: "dispute", source: "dispute", event: null },
];

/** What a posting of a source and event is to a seller. */
export function typeOf(source: string, event: string): TransactionType {
  const named = TYPE_OF_POSTING.find((one) => one.source === source && (one.event === null || one.event === event));
  return named?.type ?? "other";
}
