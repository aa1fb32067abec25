import { Temporal } from "temporal-polyfill";
import { handle } from "../../../../../../src/shared/handle";
import { listLedgerPostings, type PostingView } from "../../../../contract";
import { LEDGER, type LedgerService } from "../../../../index";

const startOf = (date: string) => Temporal.PlainDate.from(date).toZonedDateTime("UTC").toInstant();

function viewOf({ source, at, lines, ...posting }: PostingView) {
  const { type, id, event } = source;
  return {
    ...posting,
    source: { type, id },
    event,
    at: at.toString(),
    lines: lines.map(({ account, amount_minor }) => ({ account, amount_minor: String(amount_minor) })),
  };
}

export const GET = handle(listLedgerPostings, async ({ query, scope }) => {
  const { limit, offset, currency, booking_id, account, from, to } = query;
  const filter = {
    ...(currency ? { currency } : {}),
    ...(booking_id ? { booking_id } : {}),
    ...(account ? { account } : {}),
    ...(from ? { from: startOf(from) } : {}),
    ...(to ? { to: startOf(to) } : {}),
  };
  const { postings, count } = await scope.resolve<LedgerService>(LEDGER).listPostings(filter, { limit, offset });
  return { postings: postings.map(viewOf), count, limit, offset };
});
