import { beforeAll, describe, expect, it } from "vitest";
import type { BookingView } from "../../modules/booking/contract";
import type { DocumentView, SalesView, TaxReportView } from "../../modules/invoice/contract";
import { type Caller, call, signIn } from "../booking/api";
import { complete, hold, type Opened, pay, quote } from "../booking/checkout";
import { type FreshListing, freshListing, stayFrom } from "../booking/fresh-listing";
import { context } from "../setup/context";
import { makeSeller } from "../setup/people";
import { until } from "../setup/until";

const YEAR = new Date().getUTCFullYear();
const WHOLE_YEAR = `from=${YEAR}-01-01&to=${YEAR + 1}-01-01`;

let seller: Caller;
let listing: FreshListing;
let opened: Opened;

async function sellerOfTheirOwn(): Promise<Caller> {
  const { headers } = await makeSeller();
  return { bearer: headers.authorization?.replace("Bearer ", "") ?? "" };
}

/** What is no JSON. */
async function file(path: string, caller: Caller, headers: Record<string, string> = {}) {
  const response = await fetch(`${context.apiUrl}${path}`, {
    headers: {
      "x-publishable-api-key": context.publishableKey,
      ...(caller.bearer ? { authorization: `Bearer ${caller.bearer}` } : {}),
      ...(caller.bookingToken ? { "x-booking-token": caller.bookingToken } : {}),
      ...headers,
    },
  });
  return { status: response.status, type: response.headers.get("content-type"), body: await response.text() };
}

const guestsDocuments = async ({ booking, access_token }: Opened) =>
  (
    await call<{ documents: DocumentView[] }>("GET", `/store/bookings/${booking.id}/invoices`, {
      bookingToken: access_token,
    })
  ).body.documents;

const sellersDocuments = async (query = "") =>
  (await call<{ invoices: DocumentView[]; count: number }>("GET", `/seller/invoices?${query}`, seller)).body;

async function booked(stay: { from: string; to: string }): Promise<Opened> {
  const made = await hold(listing.id, stay);
  await pay(made, "pm_card_visa");
  expect((await complete(made)).body.booking.status).toBe("confirmed");
  await until("the invoices", async () => (await guestsDocuments(made)).length > 0);
  return made;
}

/** A seller of their own, whose documents nobody else adds to. */
beforeAll(async () => {
  seller = await sellerOfTheirOwn();
  const details = {
    ...{ legal_name: "Casa Prueba, S.L.", kind: "entity", address: ["Calle Mayor 1", "41001 Sevilla"] },
    ...{ country_code: "ES", tax_id: "B00000000", language: "es" },
  };
  expect((await call("POST", "/seller/billing-details", seller, details)).status).toBe(200);
  listing = await freshListing({ booking_mode: "instant", cleaning_fee: 30 }, seller);
  opened = await booked(stayFrom(20));
});

describe("a quote", () => {
  it("tells the taxes that are in it, in both languages, and is what search said", async () => {
    const price = await quote(listing.id, stayFrom(40));
    expect(price.total).toBe(243.8);
    expect(price.taxes).toEqual([
      { label: "VAT 10%", amount: 20.91, included: true },
      { label: "VAT 21%", amount: 2.4, included: true },
    ]);
    const { body } = await call<{ quote: { taxes: { label: string }[] } }>(
      "POST",
      `/store/listings/${listing.id}/quotes`,
      {},
      { ...stayFrom(40), guests: 1, language: "es" },
    );
    expect(body.quote.taxes.map(({ label }) => label.replace("\u00a0", " "))).toEqual(["IVA 10 %", "IVA 21 %"]);
  });

  it("has taxes on top as a line of its own, which the booking keeps", async () => {
    const operator = await signIn("operator");
    // The kind is only this test's listing's in this country: nobody else's price changes.
    const rule = {
      ...{ jurisdiction: "IS", code: "lodging", kind: "stay", valid_from: "2026-01-01", remitted_by: "platform" },
      terms: { type: "person_night", amount_minor: "150", currency: "eur" },
    };
    const made = await call<{ tax_rule: { id: string } }>("POST", "/admin/tax-rules", operator, rule);
    expect(made.status).toBe(201);
    expect((await call("POST", "/admin/tax-rules", operator, rule)).body).toMatchObject({ code: "row.conflict" });
    const place = { place_name: "Reykjavík", lat: 64.14, lng: -21.93 };
    const inIceland = await freshListing({ booking_mode: "instant", ...place }, seller);
    const price = await quote(inIceland.id, stayFrom(60), 2);
    expect(price.lines.at(-1)).toEqual({ label: "Taxes", amount: 6 });
    expect(price.taxes).toEqual([{ label: "Lodging tax", amount: 6, included: false }]);
    expect(price.total).toBe(218);
    const path = `/admin/tax-rules/${made.body.tax_rule.id}`;
    const ended = await call("PATCH", path, operator, { valid_to: "2026-01-02" });
    expect(ended.body).toMatchObject({ tax_rule: { valid_to: "2026-01-02" } });
    expect((await quote(inIceland.id, stayFrom(60), 2)).total).toBe(212);
  });
});

describe("a booking that was paid", () => {
  it("tells its taxes, and posts what the platform remits", async () => {
    const { body } = await call<{ booking: BookingView }>("GET", `/store/bookings/${opened.booking.id}`, {
      bookingToken: opened.access_token,
    });
    expect(body.booking.taxes).toEqual([
      { label: "VAT 10%", amount: 20.91, included: true },
      { label: "VAT 21%", amount: 2.4, included: true },
    ]);
  });

  it("gives its guest the seller's invoice and the platform's of its fee, as PDF", async () => {
    const documents = await guestsDocuments(opened);
    expect(documents.map(({ type, issuer_name, total, tax }) => [type, issuer_name, total, tax])).toEqual([
      ["invoice", "Casa Prueba, S.L.", 230, 20.91],
      ["invoice", "Berth", 13.8, 2.4],
    ]);
    expect(documents[0]?.number).toMatch(/^INV-\d{4}-00001$/);
    const path = `/store/bookings/${opened.booking.id}/invoice/pdf`;
    const mine = await file(path, { bookingToken: opened.access_token });
    expect([mine.status, mine.type, mine.body.slice(0, 5)]).toEqual([200, "application/pdf", "%PDF-"]);
    const fee = await file(`${path}?document_id=${documents[1]?.id}`, { bookingToken: opened.access_token });
    expect(fee.status).toBe(200);
    expect(fee.body).not.toBe(mine.body);
  });

  it("gives its seller the commission invoice, in the seller's list", async () => {
    const commission = (await sellersDocuments("type=commission_invoice")).invoices;
    expect(commission.map(({ total, issuer_name, recipient_name }) => [total, issuer_name, recipient_name])).toEqual([
      [23, "Berth", "Casa Prueba, S.L."],
    ]);
    const pdf = await file(`/seller/invoices/${commission[0]?.id}/pdf`, seller);
    expect([pdf.status, pdf.type]).toEqual([200, "application/pdf"]);
    expect((await sellersDocuments(`booking_id=${opened.booking.id}`)).count).toBe(2);
    expect((await sellersDocuments("to=2020-01-01")).count).toBe(0);
  });

  it("has no documents for anybody else", async () => {
    const other = await sellerOfTheirOwn();
    const documents = (await sellersDocuments()).invoices;
    const path = `/store/bookings/${opened.booking.id}`;
    expect((await file(`/seller/invoices/${documents[0]?.id}/pdf`, other)).status).toBe(404);
    expect((await call<{ count: number }>("GET", "/seller/invoices", other)).body.count).toBe(0);
    expect((await file(`${path}/invoice/pdf`, {})).status).toBe(404);
    expect((await file(`${path}/invoices`, await signIn("consumer"))).status).toBe(404);
    // The seller's commission is none of the guest's documents, by its id neither.
    const commission = documents.find(({ type }) => type === "commission_invoice");
    const asked = `${path}/invoice/pdf?document_id=${commission?.id}`;
    expect((await file(asked, { bookingToken: opened.access_token })).status).toBe(404);
  });
});

describe("a booking that was paid back in part", () => {
  it("has a credit note of each invoice, and the seller one of the commission", async () => {
    const late = await booked(stayFrom(2));
    const path = `/store/bookings/${late.booking.id}/cancel`;
    expect((await call("POST", path, { bookingToken: late.access_token }, { reason: "" })).status).toBe(200);
    await until("the credit notes", async () => (await guestsDocuments(late)).length === 4);
    const documents = await guestsDocuments(late);
    const credits = documents.filter(({ type }) => type === "credit_note");
    // Half of the nights and the cleaning; half of the fee.
    expect(credits.map(({ total, reverses }) => [total, reverses])).toEqual([
      [130, documents[0]?.number],
      [6.9, documents[1]?.number],
    ]);
    const own = (await sellersDocuments(`booking_id=${late.booking.id}&type=credit_note`)).invoices;
    expect(own.map(({ total }) => total).sort((one, other) => one - other)).toEqual([13, 130]);
  });
});

describe("a seller's sales", () => {
  it("are the ledger's: gross, refunds and commission apart, by month and by listing", async () => {
    const { body } = await call<{ sales: SalesView[] }>("GET", `/seller/sales?${WHOLE_YEAR}`, seller);
    const [sales] = body.sales;
    const sums = { gross: 460, refunds: -130, commission: -33, fees: 0, disputes: 0, net: 297, bookings: 2 };
    expect(sales?.totals).toEqual(sums);
    expect(sales?.periods).toHaveLength(12);
    expect(sales?.listings).toEqual([{ listing_id: listing.id, title: expect.anything(), ...sums }]);
    const balance = await call<{ balances: { pending: number }[] }>("GET", "/seller/balance", seller);
    expect(balance.body.balances[0]?.pending).toBe(297);
  });

  it("refuse a period that is none or too long", async () => {
    for (const query of ["from=2027-01-02&to=2027-01-02", "from=2020-01-01&to=2027-01-01&by=day", "from=2027-01-01"]) {
      expect((await call("GET", `/seller/sales?${query}`, seller)).status).toBe(400);
    }
  });

  it("are exported as CSV that sums to the balance", async () => {
    const { status, type, body } = await file("/seller/transactions/export", seller);
    expect([status, type]).toEqual([200, "text/csv; charset=utf-8"]);
    const [header = "", ...lines] = body.trim().split("\r\n");
    const columns = header.replace("\ufeff", "").split(",");
    const of = (name: string) => lines.map((line) => line.split(",")[columns.indexOf(name)] ?? "");
    expect(of("type")).toEqual(["sale", "commission", "sale", "commission", "refund"]);
    expect(of("amount").reduce((sum, amount) => sum + Number(amount), 0)).toBe(297);
    expect(of("document_number").filter(Boolean)).toHaveLength(5);
    const none = await file("/seller/transactions/export?to=2020-01-01", seller);
    expect(none.body.trim().split("\r\n")).toHaveLength(1);
  });
});

describe("a seller's tax report", () => {
  it("is DAC7 in the EU, as JSON and as XML, for the year so far", async () => {
    const path = `/seller/tax-reports/${YEAR}`;
    const { status, body } = await call<{ tax_report: TaxReportView }>("GET", path, seller);
    expect(status).toBe(200);
    expect(body.tax_report).toMatchObject({
      ...{ year: YEAR, so_far: true, regime: "eu_dac7", country_code: "ES" },
      totals: [{ currency: "eur", gross: 460, net: 297, bookings: 2 }],
    });
    for (const xml of [
      await file(`${path}?format=xml`, seller),
      await file(path, seller, { accept: "application/xml" }),
    ]) {
      expect([xml.status, xml.type]).toEqual([200, "application/xml; charset=utf-8"]);
      expect(xml.body).toContain("<Name>Casa Prueba, S.L.</Name>");
      expect(xml.body).toContain('<Consideration currCode="EUR">297.00</Consideration>');
    }
  });

  it("is the data of a 1099-K in the US, which has no XML, and nothing where we know of none", async () => {
    const other = await sellerOfTheirOwn();
    const path = `/seller/tax-reports/${YEAR}`;
    expect((await call("GET", path, other)).body).toMatchObject({ tax_report: { regime: "none", report: null } });
    const details = { legal_name: "Lake House LLC", kind: "entity", address: ["1 Lake Road"], country_code: "US" };
    await call("POST", "/seller/billing-details", other, details);
    expect((await call("GET", path, other)).body).toMatchObject({
      tax_report: { regime: "us_1099_k", report: { is_required: false, box_1a_gross_minor: "0" } },
    });
    expect((await file(`${path}?format=xml`, other)).status).toBe(404);
    expect((await file("/seller/tax-reports/1999", other)).status).toBe(404);
    expect((await file(`/seller/tax-reports/${YEAR + 1}`, other)).status).toBe(404);
  });
});
