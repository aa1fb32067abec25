import { z } from "zod";
import { CURRENCIES } from "../../../src/shared/money";
import { defineRoute, id, listOf, paging, plainDate } from "../../../src/shared/route";
import { ACCOUNT_KINDS, type AccountKind } from "../domain/account";

/** Minor units as a decimal string. */
const minor = z.string().regex(/^-?\d+$/);
const currency = z.enum(CURRENCIES);
const kind = z.enum([...new Set(ACCOUNT_KINDS.map((row) => row.kind))] as [AccountKind, ...AccountKind[]]);
const accountName = z
  .string()
  .max(400)
  .regex(/^[A-Za-z0-9_:-]+$/);

const account = z.object({
  id: accountName,
  kind,
  seller_id: z.string().nullable(),
  jurisdiction: z.string().nullable(),
  currency,
  /** The side that the balance is positive on. */
  side: z.enum(["debit", "credit"]),
  balance_minor: minor,
});

const posting = z.object({
  id: z.string(),
  currency,
  source: z.object({ type: z.string(), id: z.string() }),
  event: z.string(),
  at: z.string(),
  booking_id: z.string().nullable(),
  reverses_id: z.string().nullable(),
  reversed_by_id: z.string().nullable(),
  /** They sum to zero; positive is a debit. */
  lines: z.array(z.object({ account: accountName, amount_minor: minor })),
});

export const listLedgerAccounts = defineRoute({
  method: "GET",
  path: "/admin/ledger/accounts",
  who: "operator",
  summary: "Accounts by id with their balances, now or at an instant",
  query: z
    .object({
      ...paging,
      seller_id: id.optional(),
      kind: kind.optional(),
      currency: currency.optional(),
      at: z.iso.datetime({ offset: true }).optional(),
    })
    .strict(),
  response: listOf("accounts", account),
});

export const listLedgerPostings = defineRoute({
  method: "GET",
  path: "/admin/ledger/postings",
  who: "operator",
  summary: "Postings with their lines, the latest first; `from` and `to` are days of UTC, `to` is exclusive",
  query: z
    .object({
      ...paging,
      currency: currency.optional(),
      booking_id: id.optional(),
      account: accountName.optional(),
      from: plainDate.optional(),
      to: plainDate.optional(),
    })
    .strict(),
  response: listOf("postings", posting),
});
