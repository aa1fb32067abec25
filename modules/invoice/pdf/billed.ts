import type { Content, Style, TableCell } from "pdfmake";
import type { CreditNote, Invoice, LineTax } from "../domain/content";
import { amountText, dateText, daysText, moneyText, nightsText, rateText } from "../domain/format";
import { figure, type Heading, head, INK, opening, PAIRS, page, prose, ROWS, SMALL, SOFT } from "./page";
import type { Pages } from "./types";
import { referenceLabel, WORDS } from "./words";

type Billed = Invoice | CreditNote;

function facts(document: Billed, { number, issued_on }: Heading): [string, string][] {
  const { language, supply, references } = document;
  const words = WORDS[language];
  const when = supply && (supply.by === "nights" ? nightsText(supply, language) : daysText(supply, language));
  return [
    [words.number, number],
    [words.issued, dateText(issued_on, language)],
    ...(document.type === "credit_note"
      ? ([
          [
            words.reverses,
            `${document.reverses.number} ${words.of} ${dateText(document.reverses.issued_on, language)}`,
          ],
          [words.reason, document.reason],
        ] as [string, string][])
      : []),
    ...(supply && when ? ([[words.supplied[supply.by], when]] as [string, string][]) : []),
    ...references.map(({ kind, value }): [string, string] => [referenceLabel(kind, language), value]),
  ];
}

function lineTable(document: Billed): Content {
  const { language, currency, lines } = document;
  const words = WORDS[language];
  const amount = (minor: bigint) => amountText(minor, currency, language);
  const taxOf = ({ label, rate_ppm }: LineTax) =>
    rate_ppm === null ? label : `${label} ${rateText(rate_ppm, language)}`;
  const isCounted = lines.some(({ quantity }) => quantity !== null);
  const body = lines.map(
    ({ description, detail, quantity, unit_minor, net_minor, taxes, gross_minor }): TableCell[] => [
      { stack: [prose(description), ...(detail ? [prose(detail, { fontSize: SMALL, color: SOFT })] : [])] },
      ...(isCounted
        ? [figure(quantity === null ? "" : String(quantity)), figure(unit_minor === null ? "" : amount(unit_minor))]
        : []),
      figure(amount(net_minor)),
      figure(taxes.map(taxOf).join("\n")),
      figure(amount(gross_minor)),
    ],
  );
  const right = { alignment: "right" } as const;
  return {
    layout: ROWS(false),
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: ["*", ...(isCounted ? [28, "auto"] : []), "auto", "auto", "auto"],
      body: [
        [
          head(words.description),
          ...(isCounted ? [head(words.quantity, right), head(words.unit, right)] : []),
          ...[words.net, words.tax, words.gross].map((text) => head(text, right)),
        ],
        ...body,
      ],
    },
  };
}

function sums(document: Billed): Content {
  const { language, currency, taxes, net_minor, gross_minor } = document;
  const words = WORDS[language];
  const money = (minor: bigint) => moneyText(minor, currency, language);
  const payment = document.type === "credit_note" ? null : document.payment;
  const row = (name: string, text: string, some: Style = {}): TableCell[] => [
    { text: name, color: SOFT, ...some },
    figure(text, some),
  ];
  const strong = { bold: true, color: INK };
  const taxRows = taxes.map(({ label, rate_ppm, net_minor: base, tax_minor }) =>
    row(
      rate_ppm === null ? label : `${label} ${rateText(rate_ppm, language)} ${words.tax_of} ${money(base)}`,
      money(tax_minor),
      { fontFeatures: ["tnum"] },
    ),
  );
  const total = document.type === "credit_note" ? words.total_credited : words.total;
  return {
    unbreakable: true,
    margin: [0, 14, 0, 0],
    columns: [
      { width: "*", text: "" },
      {
        width: 270,
        layout: {
          ...PAIRS,
          hLineWidth: (line) => (line === taxRows.length + 1 ? 0.8 : 0),
          hLineColor: () => INK,
          paddingTop: (line) => (line === taxRows.length + 1 ? 7 : 2),
          paddingBottom: (line) => (line === taxRows.length ? 7 : 2),
        },
        table: {
          widths: ["*", "auto"],
          body: [
            row(words.subtotal, money(net_minor)),
            ...taxRows,
            row(`${total} (${currency.toUpperCase()})`, money(gross_minor), { ...strong, fontSize: 12 }),
            ...(payment
              ? [
                  row(`${words.paid} ${dateText(payment.paid_on, language)}`, money(-payment.paid_minor)),
                  row(words.due, money(gross_minor - payment.paid_minor), strong),
                ]
              : []),
          ],
        },
      },
    ],
  };
}

/** An invoice, commission invoice or credit note as pages. */
export function billedPages(document: Billed, heading: Heading): Pages {
  const words = WORDS[document.language];
  const recipient = document.type === "credit_note" ? words.credited_to : words.billed_to;
  const notes = document.notes.map((text) => prose(text, { color: SOFT, margin: [0, 0, 0, 4] }));
  return page(document, heading, [
    ...opening(document, { recipient }, facts(document, heading)),
    lineTable(document),
    sums(document),
    ...(notes.length > 0 ? [{ stack: notes, margin: [0, 22, 0, 0] } as Content] : []),
  ]);
}
