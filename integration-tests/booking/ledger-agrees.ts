import { expect } from "vitest";

type Select = <Row>(sql: string, bindings?: readonly unknown[]) => Promise<Row[]>;

/** Sums of the whole ledger in one currency, in minor units as text; debits positive where the account grows on debit. */
type Sums = { currency: string } & Record<string, string>;

const account = (kind: string, owner = "platform") =>
  `coalesce(sum(line.amount_minor * CASE kind.side WHEN 'debit' THEN 1 ELSE -1 END)
     FILTER (WHERE account.kind = '${kind}' AND account.owner_type = '${owner}'), 0)::text AS ${owner}_${kind}`;

/** What all postings of an event have moved on an account: positive for a debit. */
const moved = (name: string, kind: string, type: string, event: string) =>
  `coalesce(sum(line.amount_minor) FILTER (WHERE account.kind = '${kind}' AND account.owner_type = 'platform'
     AND posting.source_type = '${type}' AND posting.event = '${event}'), 0)::text AS ${name}`;

const SUMS = `
  SELECT account.currency, sum(line.amount_minor)::text AS zero,
         ${[
           ...["processor_clearing", "platform_commission", "platform_fees", "tax_payable"].map((kind) =>
             account(kind),
           ),
           ...["processor_fees", "disputes_held", "refunds_payable"].map((kind) => account(kind)),
           ...["seller_pending", "seller_available", "seller_reserve", "seller_receivable"].map((kind) =>
             account(kind, "seller"),
           ),
           moved("captured", "processor_clearing", "payment", "captured"),
           moved("kept", "processor_clearing", "payment", "fee_kept"),
           moved("refunded", "processor_clearing", "refund", "paid"),
           moved("transferred", "processor_clearing", "transfer", "made"),
           moved("returned", "processor_clearing", "transfer", "failed"),
           moved("recovered", "processor_clearing", "transfer_reversal", "made"),
         ].join(", ")}
    FROM ledger_line AS line
    JOIN ledger_posting AS posting ON posting.id = line.posting_id
    JOIN ledger_account AS account ON account.id = line.account_id
    JOIN ledger_account_kind AS kind USING (kind, owner_type)
   GROUP BY account.currency ORDER BY account.currency`;

/**
 * The equations of money over the whole ledger, in every currency: lines sum to zero; what was captured is what was
 * refunded, transferred, is the sellers', the platform's, jurisdictions' and guests'; what the processor has is what
 * was captured less all that left it; no seller's or guest's account is below nothing.
 */
export async function expectEquationsOfMoney(select: Select): Promise<void> {
  for (const sums of await select<Sums>(SUMS)) {
    const { currency } = sums;
    const of = (name: string) => BigInt(sums[name] ?? 0);
    const sellers =
      of("seller_seller_pending") +
      of("seller_seller_available") +
      of("seller_seller_reserve") -
      of("seller_seller_receivable");
    const platform = of("platform_platform_commission") + of("platform_platform_fees") + of("platform_tax_payable");
    const left = -of("refunded") - of("transferred") - of("returned") - of("recovered");
    expect(of("zero"), `${currency}: lines`).toBe(0n);
    expect(of("captured"), `${currency}: captured`).toBe(
      left + of("platform_disputes_held") + sellers + platform + of("platform_refunds_payable"),
    );
    expect(of("platform_processor_clearing"), `${currency}: clearing`).toBe(
      of("captured") - left - of("platform_disputes_held") + of("kept"),
    );
    expect(of("platform_processor_fees"), `${currency}: processor fees`).toBe(-of("kept"));
    expect(-of("refunded") <= of("captured"), `${currency}: refunds`).toBe(true);
  }
  const below = await select(
    `SELECT account.id, (-sum(line.amount_minor))::text AS balance
       FROM ledger_account AS account JOIN ledger_line AS line ON line.account_id = account.id
      WHERE account.kind IN ('seller_pending', 'seller_available', 'seller_reserve', 'refunds_payable', 'tax_payable')
      GROUP BY account.id HAVING sum(line.amount_minor) > 0
      UNION ALL
     SELECT account.id, sum(line.amount_minor)::text
       FROM ledger_account AS account JOIN ledger_line AS line ON line.account_id = account.id
      WHERE account.kind = 'seller_receivable' GROUP BY account.id HAVING sum(line.amount_minor) < 0`,
  );
  expect(below).toEqual([]);
}

/** A booking's money by its own rows, and by the ledger; minor units as text. */
const BOOKINGS = `
  SELECT booking.id, status, payment_status,
         CASE WHEN payment_status IN ('partial', 'paid', 'partly_refunded', 'refunded')
              THEN due_minor + coalesce((SELECT amount_minor FROM booking_rest WHERE booking_id = booking.id AND state = 'paid'), 0)
              ELSE 0 END::text AS paid,
         coalesce(refund.amount_minor, 0)::text AS promised,
         CASE WHEN refund.state = 'done' THEN refund.amount_minor ELSE 0 END::text AS paid_back,
         coalesce(posted.captured, 0)::text AS posted_captured,
         coalesce(posted.promised, 0)::text AS posted_promised,
         coalesce(posted.paid_back, 0)::text AS posted_paid_back
    FROM booking
    LEFT JOIN booking_refund AS refund ON refund.booking_id = booking.id
    LEFT JOIN LATERAL (
      SELECT sum(line.amount_minor) FILTER (WHERE posting.event = 'captured' AND line.account_id LIKE 'processor_clearing:%') AS captured,
             -sum(line.amount_minor) FILTER (WHERE posting.event = 'promised' AND line.account_id LIKE 'refunds_payable:%') AS promised,
             -sum(line.amount_minor) FILTER (WHERE posting.source_type = 'refund' AND posting.event = 'paid' AND line.account_id LIKE 'processor_clearing:%') AS paid_back
        FROM ledger_posting AS posting JOIN ledger_line AS line ON line.posting_id = posting.id
       WHERE posting.booking_id = booking.id) AS posted ON true`;

type Compared = Record<
  | "id"
  | "status"
  | "payment_status"
  | "paid"
  | "promised"
  | "paid_back"
  | `posted_${"captured" | "promised" | "paid_back"}`,
  string
>;

/** The bookings, all of them or those of the ids, whose rows and postings say different things. */
async function disagreeing(select: Select, ids: readonly string[] | null): Promise<Compared[]> {
  const bookings = await select<Compared>(`${BOOKINGS} WHERE $1::text[] IS NULL OR booking.id = ANY ($1)`, [ids]);
  return bookings.filter(
    (one) =>
      one.paid !== one.posted_captured ||
      one.promised !== one.posted_promised ||
      one.paid_back !== one.posted_paid_back,
  );
}

/**
 * The equations of money hold, and each booking's postings say what its rows say: captured what was paid, promised and
 * paid back what its refund is. Of all bookings, or of those of the ids where others' rows were changed by hand.
 */
export async function expectLedgerToAgree(select: Select, ids: readonly string[] | null = null): Promise<void> {
  await expectEquationsOfMoney(select);
  expect(await disagreeing(select, ids)).toEqual([]);
}

/** What Stripe has received and given back, against what the ledger has captured and paid back, in every currency. */
export async function expectStripeToAgree(select: Select, selectStripe: Select): Promise<void> {
  const received = await selectStripe<{ currency: string; amount: string }>(
    `SELECT record ->> 'currency' AS currency, sum(amount_received_minor)::text AS amount
       FROM payment_intents GROUP BY 1 HAVING sum(amount_received_minor) > 0 ORDER BY 1`,
  );
  const captured = (await select<Sums>(SUMS))
    .filter(({ captured }) => captured !== "0")
    .map(({ currency, captured }) => ({ currency, amount: captured }));
  expect(captured).toEqual(received);
}
