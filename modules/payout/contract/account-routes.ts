import { z } from "zod";
import { defineRoute } from "../../../src/shared/route";
import { ACCOUNT_STATUSES } from "../domain/account-status";
import { REQUIREMENT_TOPICS } from "../domain/requirement";

const due = z.object({
  topic: z.enum(REQUIREMENT_TOPICS),
  /** What it is, in words. */
  words: z.object({ en: z.string(), es: z.string() }),
});

/** A seller's account at Stripe; nothing of its bank account but the last digits, which Stripe tells when asked. */
const account = z.object({
  status: z.enum(["not_connected", ...ACCOUNT_STATUSES]),
  charges_enabled: z.boolean(),
  payouts_enabled: z.boolean(),
  /** What has to be given now, and what should have been given already. */
  currently_due: z.array(due),
  past_due: z.array(due),
  /** Given, and looked at by Stripe. */
  pending_verification: z.array(due),
  /** When what is due becomes past due. */
  deadline: z.string().nullable(),
  disabled_reason: z.string().nullable(),
  bank_last4: z.string().nullable(),
});
export type PayoutAccountView = z.infer<typeof account>;

export const readPayoutAccount = defineRoute({
  method: "GET",
  path: "/seller/payouts/account",
  who: "manager",
  summary: "The account at Stripe that the seller is paid to, and what is still due; `not_connected` without one",
  response: z.object({ account }),
});

export const connectPayoutAccount = defineRoute({
  method: "POST",
  path: "/seller/payouts/account",
  who: "owner",
  summary: "A new link to Stripe's own pages, where the account is opened or completed; asks for the password",
  body: z.object({}).strict(),
  response: z.object({ onboarding_link: z.object({ url: z.url(), expires_at: z.string() }) }),
  status: 201,
  limit: { points: 30, seconds: 600 },
});

export const provePassword = defineRoute({
  method: "POST",
  path: "/seller/password-proof",
  who: "staff",
  summary: "Proves the password again: for ten minutes this session may change where and when money goes",
  body: z.object({ password: z.string().min(1).max(200) }).strict(),
  response: z.object({ password_proof: z.object({ expires_at: z.string() }) }),
  status: 201,
  limit: { points: 10, seconds: 600 },
});

export const accountRoutes = [readPayoutAccount, connectPayoutAccount, provePassword];
