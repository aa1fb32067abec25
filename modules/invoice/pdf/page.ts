import type { Content, CustomTableLayout, Style, TableCell } from "pdfmake";
import type { DocumentContent, Party } from "../domain/content";
import { addressLines } from "../domain/format";
import type { ContentStack, ContentTable, ContentText, Pages } from "./types";
import { WORDS } from "./words";

/** What a document is called on paper. */
export type Heading = { number: string; issued_on: string };

/** The light side of the design system: paper has no dark one. */
export const INK = "#14213d";
export const SOFT = "#47536c";
const RULE = "#d9d3c7";
const RULE_STRONG = "#14213d";
const ACCENT = "#0f766e";

/** Points. */
const MARGIN = 48;
const GAP = 32;
/** Of a page of A4. */
const HALF = (595.28 - 2 * MARGIN - GAP) / 2;
export const SMALL = 8;
const TEXT = 9;

/** Rules between rows, a strong one below the header and above the last row when it is a sum. */
export const ROWS: (hasSum: boolean) => CustomTableLayout = (hasSum) => ({
  hLineWidth: (row, { table }) => {
    if (row === 0) return 0;
    if (row === 1 || (hasSum && row === table.body.length - 1)) return 0.8;
    return row === table.body.length && hasSum ? 0 : 0.4;
  },
  hLineColor: (row, { table }) => (row === 1 || (hasSum && row === table.body.length - 1) ? RULE_STRONG : RULE),
  vLineWidth: () => 0,
  paddingLeft: (column) => (column === 0 ? 0 : 6),
  paddingRight: (column, { table }) => (column === (table.body[0]?.length ?? 0) - 1 ? 0 : 6),
  paddingTop: () => 5,
  paddingBottom: () => 5,
});

/** Pairs without rules, such as a label and what it labels. */
export const PAIRS: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: (column) => (column === 0 ? 0 : 10),
  paddingRight: () => 0,
  paddingTop: () => 1.5,
  paddingBottom: () => 1.5,
};

/** Longer words are broken wherever the line ends: names and addresses of e-mail may have no better place. */
const WORD_MAX = 28;

/** What somebody wrote: whatever it is, it stays in its column. */
export function prose(text: string, some: Style = {}): ContentText {
  const isLong = text.split(/\s/).some((word) => word.length > WORD_MAX);
  return { text, ...some, ...(isLong ? { wordBreak: "break-all" } : {}) };
}

/** A figure in a column: digits are equally wide, and a number is never broken. */
export const figure = (text: string, some: Style = {}): TableCell => ({
  ...{ text, alignment: "right", noWrap: true, fontFeatures: ["tnum"] },
  ...some,
});

/** The name of a column. */
export const head = (text: string, some: Style = {}): TableCell => ({
  ...{ text, fontSize: SMALL, color: SOFT, noWrap: true },
  ...some,
});

/** A heading over a part of the page. */
export const label = (text: string): Content => ({ text, fontSize: SMALL, color: SOFT, margin: [0, 0, 0, 3] });

function party(title: string, someone: Party, document: DocumentContent): ContentStack {
  const { language } = document;
  const { name, tax_id, email } = someone;
  const below = [...addressLines(someone, language), ...(email ? [email] : [])];
  return {
    stack: [
      label(title),
      prose(name, { bold: true }),
      ...below.map((text) => prose(text, { color: SOFT })),
      ...(tax_id ? [{ text: `${WORDS[language].tax_id} ${tax_id}`, color: SOFT }] : []),
    ],
  };
}

/** Labels and what they label, one below the other. */
export function pairs(entries: readonly (readonly [string, string])[]): ContentTable {
  return {
    layout: PAIRS,
    table: {
      widths: ["auto", "*"],
      body: entries.map(([name, value]) => [{ text: name, color: SOFT }, prose(value)]),
    },
  };
}

/** The top of the first page: what it is, whose it is, whom it is for, and what else has to be known. */
export function opening(
  document: DocumentContent,
  titles: { recipient: string },
  facts: readonly (readonly [string, string])[],
): Content[] {
  const words = WORDS[document.language];
  return [
    { canvas: [{ type: "rect", x: 0, y: 0, w: 36, h: 3, color: ACCENT }], margin: [0, 0, 0, 14] },
    { text: words.title[document.type], fontSize: 22, bold: true, margin: [0, 0, 0, 18] },
    {
      columns: [
        { width: HALF, ...party(words.from, document.issuer, document) },
        { width: HALF, ...party(titles.recipient, document.recipient, document) },
      ],
      columnGap: GAP,
      margin: [0, 0, 0, 18],
    },
    { ...pairs(facts), margin: [0, 0, 0, 22] },
  ];
}

/** The page around a document's content: running head from the second page on, and the count of pages. */
export function page(document: DocumentContent, heading: Heading, content: Content[]): Pages {
  const { language, type, issuer } = document;
  const words = WORDS[language];
  const title = `${words.title[type]} ${heading.number}`;
  const madeAt = new Date(`${heading.issued_on}T00:00:00Z`);
  return {
    pageSize: "A4",
    pageMargins: [MARGIN, 60, MARGIN, 64],
    language: language,
    defaultStyle: { font: "Inter", fontSize: TEXT, color: INK, lineHeight: 1.2 },
    // The bytes follow from the document alone: its date stands for the time it is made, and names its file.
    info: { title, author: issuer.name, creator: "Berth", producer: "Berth", creationDate: madeAt, modDate: madeAt },
    header: (current) =>
      current === 1
        ? null
        : {
            columns: [
              { text: title, width: "auto", noWrap: true },
              { ...prose(issuer.name, { alignment: "right" }), width: "*" },
            ],
            ...{ columnGap: 24, margin: [MARGIN, 30, MARGIN, 0], fontSize: SMALL, color: SOFT },
          },
    footer: (current, count) => ({
      columns: [
        { ...prose(issuer.tax_id ? `${issuer.name} · ${words.tax_id} ${issuer.tax_id}` : issuer.name), width: "*" },
        { text: words.page(current, count), width: "auto", noWrap: true },
      ],
      ...{ columnGap: 24, margin: [MARGIN, 20, MARGIN, 0], fontSize: SMALL, color: SOFT },
    }),
    content,
  };
}
