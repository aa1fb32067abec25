import type { Temporal } from "temporal-polyfill";
import type { BookingCharges } from "../../booking";
import { FORGOTTEN_EMAIL } from "../../booking/contract";
import type { Invoice, Language, Party } from "../domain/content";
import { buildInvoice } from "../domain/invoice";
import { lineOfAmounts } from "../domain/tax-line";
import type { Posted } from "../rows/select-posted";
import { invoiceLines, nightTaxLines } from "./invoice-lines";
import type { SellerParty } from "./parties";
import { type PlannedDocument, RANK } from "./planned";
import { FEE_LINE, sharesOf } from "./split-charges";

/** Sources of a booking's documents, by the booking's id and by the refund's. */
export const SOURCES = {
  stay: "booking.stay",
  fee: "booking.service_fee",
  commission: "booking.commission",
  stay_credit: "refund.stay",
  fee_credit: "refund.service_fee",
  commission_credit: "refund.commission",
} as const;

/** Who stands on a booking's documents, and where the platform's day ends. */
type Parties = { seller: SellerParty; platform: Party; platform_zone: string };

const WORDS: Record<Language, { guest: string; commission: string; refunded: string }> = {
  en: { guest: "Guest", commission: "Commission", refunded: "Booking refunded" },
  es: { guest: "Huésped", commission: "Comisión", refunded: "Reserva reembolsada" },
};

function guestParty({ contact, language }: BookingCharges): Party {
  return {
    name: contact.name || WORDS[language].guest,
    ...{ address: [], country: null, tax_id: null },
    email: contact.email === "" || contact.email === FORGOTTEN_EMAIL ? null : contact.email,
  };
}

const dayIn = (at: Temporal.Instant, zone: string) => at.toZonedDateTimeISO(zone).toPlainDate().toString();

/** An invoice of which all was paid when the booking was. */
function paidInvoice(
  charges: BookingCharges,
  on: string,
  parts: Pick<Invoice, "type" | "language" | "issuer" | "recipient" | "lines">,
): Invoice {
  const { currency, listing, from, to, reference } = charges;
  const paid_minor = parts.lines.reduce((total, { gross_minor }) => total + gross_minor, 0n);
  return buildInvoice({
    ...{ ...parts, currency },
    supply: { by: listing.kind === "stay" ? "nights" : "days", from, to },
    payment: { paid_minor, paid_on: on },
    references: [{ kind: "booking", value: reference }],
    notes: [],
  });
}

function invoices(charges: BookingCharges, posted: Posted, parties: Parties): PlannedDocument[] {
  const { id: booking_id, seller_id, customer_id, language, currency, listing, reference } = charges;
  const { seller, platform, platform_zone } = parties;
  const at = posted.captured_at;
  const own = { zone: listing.time_zone, on: dayIn(at, listing.time_zone) };
  const platforms = { zone: platform_zone, on: dayIn(at, platform_zone) };
  const guest = { language, recipient: guestParty(charges) };
  const common = { kind: "invoice", at, booking_id } as const;
  const stay = [...invoiceLines(charges, (code) => code !== FEE_LINE), ...nightTaxLines(charges)];
  const fee = invoiceLines(charges, (code) => code === FEE_LINE);
  const commission = lineOfAmounts({
    description: WORDS[seller.language].commission,
    detail: listing.title[seller.language] ?? listing.title.en,
    net_minor: posted.commission_minor,
    taxes: [],
  });
  const planned: (PlannedDocument & { kind: "invoice" })[] = [
    {
      ...{ ...common, rank: RANK.seller_invoice, zone: own.zone, source: { type: SOURCES.stay, id: booking_id } },
      ...{ issuer_id: seller_id, seller_id, customer_id },
      content: paidInvoice(charges, own.on, { type: "invoice", ...guest, issuer: seller.party, lines: stay }),
    },
  ];
  if (fee.length > 0) {
    planned.push({
      ...{ ...common, rank: RANK.platform_invoice, zone: platforms.zone },
      ...{ source: { type: SOURCES.fee, id: booking_id }, issuer_id: "platform", seller_id: null, customer_id },
      content: paidInvoice(charges, platforms.on, { type: "invoice", ...guest, issuer: platform, lines: fee }),
    });
  }
  if (posted.commission_minor > 0n) {
    planned.push({
      ...{ ...common, rank: RANK.platform_invoice, zone: platforms.zone },
      ...{ source: { type: SOURCES.commission, id: booking_id }, issuer_id: "platform", seller_id, customer_id: null },
      content: buildInvoice({
        ...{ type: "commission_invoice", language: seller.language, currency },
        ...{ issuer: platform, recipient: seller.party, supply: null, lines: [commission] },
        payment: { paid_minor: posted.commission_minor, paid_on: platforms.on },
        references: [{ kind: "booking", value: reference }],
        notes: [],
      }),
    });
  }
  return planned;
}

function credits(charges: BookingCharges, posted: Posted, parties: Parties): PlannedDocument[] {
  const { id, language, listing } = charges;
  return charges.refunds.flatMap((refund): PlannedDocument[] => {
    const promised = posted.refunds.get(refund.id);
    if (!promised) return [];
    const { at } = promised;
    const { seller_minor, platform_minor } = sharesOf(charges, refund.lines);
    const reason = WORDS[language].refunded;
    const ofPlatform = { kind: "credit", rank: RANK.platform_credit, at, zone: parties.platform_zone } as const;
    const all: PlannedDocument[] = [
      {
        ...{ kind: "credit", rank: RANK.seller_credit, at, zone: listing.time_zone, reason },
        ...{ source: { type: SOURCES.stay_credit, id: refund.id }, invoice: { type: SOURCES.stay, id } },
        amount_minor: seller_minor,
      },
      {
        ...{ ...ofPlatform, reason, amount_minor: platform_minor },
        ...{ source: { type: SOURCES.fee_credit, id: refund.id }, invoice: { type: SOURCES.fee, id } },
      },
      {
        ...{ ...ofPlatform, reason: WORDS[parties.seller.language].refunded, amount_minor: promised.commission_minor },
        ...{ source: { type: SOURCES.commission_credit, id: refund.id }, invoice: { type: SOURCES.commission, id } },
      },
    ];
    return all.filter((one) => one.kind === "credit" && one.amount_minor > 0n);
  });
}

/**
 * The documents that a booking's money asks for: the guest's invoice of what the seller supplies, and of the platform's
 * fee, by the platform; the seller's of the commission; a credit note of each for what a refund takes from it.
 */
export function planDocuments(charges: BookingCharges, posted: Posted, parties: Parties): PlannedDocument[] {
  return [...invoices(charges, posted, parties), ...credits(charges, posted, parties)];
}
