import type { Entry } from "./balance";
import { type Charge, DAY, type Dispute, type Intent, type Refund } from "./card-payments";
import type { Connected, Payout, Reversal, Transfer } from "./connected-accounts";

// What the processor answers of its objects: the fields that Berth reads, by Stripe's names.

export const intentOnWire = (intent: Intent, entry: Entry | null) => ({
  id: intent.id,
  object: "payment_intent",
  status: intent.status,
  amount: intent.amount,
  amount_received: intent.amount_received,
  currency: intent.currency,
  created: intent.created,
  metadata: intent.metadata,
  latest_charge: intent.charge && chargeOnWire(intent, intent.charge, entry),
});

export const chargeOnWire = (intent: Intent, charge: Charge, entry: Entry | null) => ({
  id: charge.id,
  object: "charge",
  payment_intent: intent.id,
  amount: intent.amount,
  amount_captured: charge.captured,
  amount_refunded: charge.refunded,
  currency: intent.currency,
  disputed: charge.dispute !== null,
  balance_transaction: entry && entryOnWire(entry),
});

export const refundOnWire = (refund: Refund) => ({
  id: refund.id,
  object: "refund",
  payment_intent: refund.intent.id,
  charge: refund.intent.charge?.id ?? null,
  amount: refund.amount,
  currency: refund.intent.currency,
  status: refund.status,
  created: refund.created,
  metadata: refund.metadata,
});

export const disputeOnWire = (dispute: Dispute, entries: readonly Entry[]) => ({
  id: dispute.id,
  object: "dispute",
  payment_intent: dispute.intent.id,
  charge: dispute.intent.charge?.id ?? null,
  amount: dispute.amount,
  currency: dispute.intent.currency,
  status: dispute.status,
  created: dispute.created,
  reason: "fraudulent",
  evidence_details: { due_by: dispute.due, submission_count: 0 },
  balance_transactions: entries.map(entryOnWire),
});

export const accountOnWire = ({ id, bank }: Connected) => ({
  id,
  object: "account",
  details_submitted: bank !== null,
  payouts_enabled: bank !== null && !bank.errored,
  capabilities: { transfers: bank === null ? "inactive" : "active" },
});

export const transferOnWire = (transfer: Transfer) => ({
  id: transfer.id,
  object: "transfer",
  amount: transfer.amount,
  amount_reversed: transfer.reversed,
  reversed: transfer.reversed === transfer.amount,
  currency: transfer.currency,
  destination: transfer.destination,
  source_transaction: transfer.source,
  transfer_group: transfer.group,
  created: transfer.created,
  metadata: transfer.metadata,
});

export const reversalOnWire = ({ id, transfer, amount, created, metadata }: Reversal) => ({
  id,
  object: "transfer_reversal",
  transfer: transfer.id,
  amount,
  currency: transfer.currency,
  created,
  metadata,
});

export const payoutOnWire = (payout: Payout) => ({
  id: payout.id,
  object: "payout",
  amount: payout.amount,
  currency: payout.currency,
  status: payout.status,
  created: payout.created,
  arrival_date: (Math.floor(payout.created / DAY) + 2) * DAY,
  failure_code: payout.status === "failed" ? "could_not_process" : null,
  failure_message: payout.status === "failed" ? "The bank could not process this payout." : null,
  metadata: payout.metadata,
});

export const entryOnWire = ({ id, type, currency, amount, fee, created, available_on, source }: Entry) => ({
  id,
  object: "balance_transaction",
  type,
  currency,
  amount,
  fee,
  net: amount - fee,
  created,
  available_on,
  source,
});
