import { z } from "zod";
import { defineRoute } from "../../../src/shared/route";

/**
 * The events of connected accounts that Berth acts on: what the endpoint for connected accounts at Stripe is set up
 * with (`enabled_events`). Others are taken, and nothing is done about them.
 */
export const CONNECT_EVENTS: readonly string[] = [
  "account.updated",
  "payout.paid",
  "payout.failed",
  "payout.canceled",
  "payout.updated",
];

/** Topics of the outbox: Stripe has told of a connected account, or of a payout to its bank. */
export const ACCOUNT_EVENT = "stripe.account";
export const PAYOUT_EVENT = "stripe.payout";

/** Payloads: what account and payout are like now is asked of Stripe, not read from the event. */
export const accountEvent = z.object({ type: z.string(), account_id: z.string() });
export const payoutEvent = z.object({ type: z.string(), account_id: z.string(), payout_id: z.string() });

/** A connected account at Stripe. Of its bank account no more than Stripe shows to anybody. */
export type AccountFacts = {
  id: string;
  country: string | null;
  details_submitted: boolean;
  charges_enabled: boolean;
  payouts_enabled: boolean;
  /** True when money can be transferred to it. */
  transfers_active: boolean;
  disabled_reason: string | null;
  /** Stripe's names of what is missing, such as `individual.dob.day`. */
  currently_due: string[];
  past_due: string[];
  pending_verification: string[];
  /** Unix seconds at which what is due is past due. */
  deadline_seconds: number | null;
  /** The last digits of the account that money is paid to, as Stripe tells them. */
  bank_last4: string | null;
};

/** A transfer, a reversal of one, or a payout to a bank; amounts are integer minor units. */
export type TransferFacts = { id: string; amount_minor: bigint; reversed_minor: bigint };
export type ReversalFacts = { id: string; amount_minor: bigint };
export type BankPayoutFacts = {
  id: string;
  /** Stripe's own: `pending`, `in_transit`, `paid`, `failed`, `canceled`. */
  status: string;
  amount_minor: bigint;
  /** Unix seconds of the day on which the bank should have it. */
  arrives_seconds: number;
  failure_code: string | null;
  failure_message: string | null;
  /** Ours, under which it was asked for. */
  payout_id: string | null;
};

export const receiveConnectEvent = defineRoute({
  method: "POST",
  path: "/hooks/stripe/connect",
  who: "anyone",
  summary: "Stripe's events of connected accounts, signed; each is taken once and worked on afterwards",
  response: z.object({ received: z.literal(true) }),
});
