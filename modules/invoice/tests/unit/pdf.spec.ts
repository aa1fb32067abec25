import { describe, expect, it } from "vitest";
import type { DocumentContent } from "../../domain/content";
import { renderPdf } from "../../pdf/render";
import { stayInvoice } from "../documents";
import { commissionInvoice, creditNote, longInvoice, statement } from "../samples";

const HEADING = { number: "INV-2027-00042", issued_on: "2027-03-31" };

/** What pdfmake writes into a file without packing it: its objects. */
async function objectsOf(content: DocumentContent) {
  const file = (await renderPdf(content, HEADING)).toString("latin1");
  return {
    pages: file.match(/\/Type \/Page\n/g)?.length,
    fonts: file.match(/\/FontFile2 /g)?.length,
    isStandard: file.includes("/Helvetica"),
    isActive: /\/(JavaScript|URI|Launch|EmbeddedFile)/.test(file),
  };
}

const ONE_PAGE = { pages: 1, fonts: 2, isStandard: false, isActive: false };

describe("a document as a PDF", () => {
  it.each([
    ["an invoice", stayInvoice({ language: "en" })],
    ["an invoice in Spanish", stayInvoice({ language: "es" })],
    ["a commission invoice", commissionInvoice("en")],
    ["a commission invoice in Spanish", commissionInvoice("es")],
    ["a credit note", creditNote("en")],
    ["a credit note in Spanish", creditNote("es")],
    ["an invoice in yen", longInvoice("en", 6, "jpy")],
    ["an invoice in dinars", longInvoice("es", 6, "kwd")],
    ["a statement of a month without bookings", statement("es", 0)],
  ])("is a page with its fonts in it and nothing that acts: %s", async (_name, content) => {
    expect(await objectsOf(content)).toEqual(ONE_PAGE);
  });

  it("breaks over pages when it has sixty lines", async () => {
    expect((await objectsOf(longInvoice("es", 60))).pages).toBe(4);
    expect((await objectsOf(statement("es", 60, "kwd"))).pages).toBe(5);
  }, 60_000);

  it("is the same bytes for the same document, and others for another", async () => {
    const first = await renderPdf(stayInvoice(), HEADING);
    expect((await renderPdf(stayInvoice(), HEADING)).equals(first)).toBe(true);
    expect((await renderPdf(stayInvoice(), { ...HEADING, number: "INV-2027-00043" })).equals(first)).toBe(false);
  });

  it("takes what somebody wrote as words, whatever it looks like", async () => {
    const name = '{"image":"/etc/passwd"} <b>&amp;</b> \u0000 %s \\n';
    const content = stayInvoice({ recipient: { ...stayInvoice().recipient, name } });
    expect(await objectsOf(content)).toEqual(ONE_PAGE);
  });
});
