import type { Content, Style, TableCell } from "pdfmake";
import type { PayoutStatement } from "../domain/content";
import { amountText, dateText, daysText, moneyText } from "../domain/format";
import { figure, type Heading, head, INK, label, opening, PAIRS, page, prose, ROWS, SMALL, SOFT } from "./page";
import type { ContentTable, Pages } from "./types";
import { WORDS } from "./words";

const COLUMNS = ["gross_minor", "commission_minor", "fees_minor", "refunds_minor", "tax_minor", "net_minor"] as const;

const title = (text: string): Content => ({ text, bold: true, fontSize: 11, margin: [0, 20, 0, 6] });

/** From the opening to the closing balance, as a sum that can be followed. */
function summary(statement: PayoutStatement): Content {
  const { language, currency, totals, adjustments, transferred_minor, opening_minor, closing_minor } = statement;
  const words = WORDS[language];
  const money = (minor: bigint) => moneyText(minor, currency, language);
  const adjusted = adjustments.reduce((total, { amount_minor }) => total + amount_minor, 0n);
  const row = (name: string, minor: bigint, some: Style = {}): TableCell[] => [
    { text: name, color: SOFT, ...some },
    figure(money(minor), some),
  ];
  const strong = { bold: true, color: INK, fontSize: 11 };
  const body = [
    row(words.opening, opening_minor),
    row(words.bookings_net, totals.net_minor),
    ...(adjustments.length > 0 ? [row(words.adjustments, adjusted)] : []),
    row(words.transferred, -transferred_minor),
    row(`${words.closing} (${currency.toUpperCase()})`, closing_minor, strong),
  ];
  return {
    layout: {
      ...PAIRS,
      hLineWidth: (line) => (line === body.length - 1 ? 0.8 : 0),
      hLineColor: () => INK,
      paddingTop: (line) => (line === body.length - 1 ? 7 : 2),
      paddingBottom: (line) => (line === body.length - 2 ? 7 : 2),
    },
    table: { widths: [190, 110], body },
  };
}

function bookingTable(statement: PayoutStatement): Content {
  const { language, currency, bookings, totals } = statement;
  const words = WORDS[language];
  const amounts = (columns: Pick<PayoutStatement["totals"], (typeof COLUMNS)[number]>, some: Style = {}) =>
    COLUMNS.map((column) => figure(amountText(columns[column], currency, language), { fontSize: SMALL, ...some }));
  const body = bookings.map((booking): TableCell[] => [
    {
      stack: [
        prose(booking.listing),
        { text: `${booking.reference} · ${dateText(booking.on, language, "short")}`, fontSize: SMALL, color: SOFT },
      ],
    },
    ...amounts(booking),
  ]);
  return {
    layout: ROWS(true),
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: ["*", ...COLUMNS.map(() => "auto")],
      body: [
        [head(words.booking), ...COLUMNS.map((column) => head(words.columns[column], { alignment: "right" }))],
        ...body,
        [{ text: words.all_bookings, bold: true }, ...amounts(totals, { bold: true })],
      ],
    },
  };
}

/** Days, words and amounts, such as transfers. */
function list(
  statement: PayoutStatement,
  what: string,
  entries: readonly { on: string; text: string; amount_minor: bigint }[],
): ContentTable {
  const { language, currency } = statement;
  const words = WORDS[language];
  return {
    layout: ROWS(false),
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: [90, "*", "auto"],
      body: [
        [head(words.date), head(what), head(words.amount, { alignment: "right" })],
        ...entries.map(({ on, text, amount_minor }): TableCell[] => [
          { text: dateText(on, language, "short") },
          prose(text),
          figure(amountText(amount_minor, currency, language)),
        ]),
      ],
    },
  };
}

/** A payout statement as pages. */
export function statementPages(statement: PayoutStatement, heading: Heading): Pages {
  const { language, currency, period, bookings, adjustments, transfers } = statement;
  const words = WORDS[language];
  const facts: [string, string][] = [
    [words.number, heading.number],
    [words.issued, dateText(heading.issued_on, language)],
    [words.period, daysText(period, language)],
    [words.amounts_in, currency.toUpperCase()],
  ];
  const adjusted = adjustments.map(({ description, ...entry }) => ({ ...entry, text: description }));
  const sent = transfers.map(({ reference, ...entry }) => ({ ...entry, text: reference }));
  return page(statement, heading, [
    ...opening(statement, { recipient: words.paid_to }, facts),
    summary(statement),
    title(words.bookings),
    bookings.length > 0 ? bookingTable(statement) : label(words.no_bookings),
    ...(adjusted.length > 0 ? [title(words.adjustments), list(statement, words.description, adjusted)] : []),
    ...(sent.length > 0 ? [title(words.transfers), list(statement, words.sent_as, sent)] : []),
  ]);
}
