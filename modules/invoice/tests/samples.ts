import type { DocumentContent, Language } from "../domain/content";
import { creditNoteFor } from "../domain/credit-note";
import { buildStatement, type StatementLine } from "../domain/statement";
import { lineOfRates } from "../domain/tax-line";
import { GUEST, IVA, IVA_21, PLATFORM, SELLER, stayInvoice } from "./documents";

/** Documents that are hard to draw, and some that are not. */

const LONG_NAME =
  "Sociedad Cooperativa de Alojamientos Rurales y Actividades de Naturaleza del Alto Pirineo Aragonés y Comarcas Vecinas, S.C.L.";

/** An invoice of so many lines, in another currency, with somebody who has no tax id. */
export function longInvoice(
  language: Language,
  count: number,
  currency: "jpy" | "kwd" | "eur" = "eur",
): DocumentContent {
  return stayInvoice({
    language,
    currency,
    issuer: { ...SELLER, name: LONG_NAME, tax_id: null },
    recipient: {
      ...GUEST,
      name: "Wolfeschlegelsteinhausenbergerdorffvoralternwarengewissenhaftschaferswessenschafe",
      address: [],
    },
    lines: Array.from({ length: count }, (_, index) =>
      lineOfRates({
        description:
          index % 7 === 0
            ? `Excursión guiada ${index + 1}: del refugio al ibón por el camino viejo, con comida, equipo y transporte de vuelta incluidos`
            : `Noche ${index + 1}`,
        detail: index % 5 === 0 ? "2 personas" : null,
        quantity: 1 + (index % 3),
        unit_minor: 12_345n,
        amount_minor: 12_345n * BigInt(1 + (index % 3)),
        taxes: index % 4 === 0 ? [{ ...IVA, rate_ppm: 210_000 }] : [IVA],
      }),
    ),
    payment: null,
  });
}

/** The commission of a month. */
export function commissionInvoice(language: Language): DocumentContent {
  return stayInvoice({
    type: "commission_invoice",
    language,
    issuer: PLATFORM,
    recipient: SELLER,
    supply: { by: "days", from: "2027-03-01", to: "2027-04-01" },
    lines: [
      lineOfRates({
        description: language === "es" ? "Comisión por reservas" : "Commission on bookings",
        detail: language === "es" ? "23 reservas terminadas" : "23 bookings completed",
        amount_minor: 124_350n,
        taxes: [IVA_21],
      }),
    ],
    payment: { paid_minor: 150_464n, paid_on: "2027-03-31" },
    references: [{ kind: "payout", value: "tr_1QxR7" }],
    notes: [language === "es" ? "Descontado de sus liquidaciones." : "Deducted from your payouts."],
  });
}

/** A credit note of a part. */
export function creditNote(language: Language): DocumentContent {
  const content = stayInvoice({ language });
  return creditNoteFor({ content, number: "INV-2027-00042", issued_on: "2027-03-08" }, [], {
    amount_minor: 20_910n,
    reason: language === "es" ? "Salida anticipada, una noche" : "Left early, one night",
  });
}

/** A statement of so many bookings, with a refund, a receivable from before and a transfer that came back. */
export function statement(language: Language, count: number, currency: "eur" | "kwd" | "jpy" = "eur"): DocumentContent {
  const lines: StatementLine[] = Array.from({ length: count }).flatMap((_, index): StatementLine[] => {
    const on = `2027-03-${String(1 + (index % 28)).padStart(2, "0")}`;
    const booking = {
      booking_id: `bkg_${index}`,
      reference: `BRT-${(7_919 * (index + 11)).toString(36).toUpperCase().padStart(6, "0")}`,
      listing:
        index % 3 === 0 ? "Ático con terraza y vistas a la Sagrada Família, cerca del metro" : "Attic with a terrace",
    };
    const gross = 36_000n + BigInt(index) * 1_111n;
    return [
      { kind: "gross", booking, on, amount_minor: gross },
      { kind: "commission", booking, on, amount_minor: -gross / 8n },
      { kind: "fee", booking, on, amount_minor: -150n },
      { kind: "tax", booking, on, amount_minor: -gross / 40n },
      ...(index % 6 === 5 ? [{ kind: "refund", booking, on, amount_minor: -gross / 2n } as const] : []),
    ];
  });
  const earned = lines.reduce((sum, { amount_minor }) => sum + amount_minor, 0n);
  const rest: StatementLine[] = [
    { kind: "adjustment", on: "2027-03-12", description: "Dispute BRT-0R8J11", amount_minor: -4_000n },
    { kind: "transfer", on: "2027-03-15", reference: "tr_1QxK2", amount_minor: -20_000n },
    { kind: "transfer", on: "2027-03-16", reference: "tr_1QxK2", amount_minor: 20_000n },
    { kind: "transfer", on: "2027-03-29", reference: "tr_1QxR7", amount_minor: -(earned / 2n) },
  ];
  return buildStatement({
    ...{ language, currency, issuer: PLATFORM, recipient: SELLER },
    period: { from: "2027-03-01", to: "2027-04-01" },
    opening_minor: -12_050n,
    closing_minor: rest.reduce((sum, { amount_minor }) => sum + amount_minor, earned - 12_050n),
    lines: [...lines, ...rest].filter(({ amount_minor }) => amount_minor !== 0n),
  });
}
