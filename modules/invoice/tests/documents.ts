import { Temporal } from "temporal-polyfill";
import type { Invoice, Party } from "../domain/content";
import { buildInvoice } from "../domain/invoice";
import { lineOfRates, type TaxToAdd } from "../domain/tax-line";

/** Documents to try things on: what a real one would say, by people who are not real. */
export const PLATFORM: Party = {
  name: "Berth Marketplace, S.L.",
  address: ["Calle de la Marina 14, 3.º B", "08005 Barcelona"],
  country: "ES",
  tax_id: "ESB00000000",
  email: "facturas@berth.example",
};
export const SELLER: Party = {
  name: "Casa Ñandú",
  address: ["Carrer d'en Xuclà 7", "08001 Barcelona"],
  country: "ES",
  tax_id: "ESX0000000T",
  email: "hola@casa-nandu.example",
};
export const GUEST: Party = {
  name: "Zoë Łukasiewicz",
  address: ["ul. Świętego Wojciecha 3/5", "61-749 Poznań"],
  country: "PL",
  tax_id: null,
  email: "zoe@guests.example",
};

export const IVA: TaxToAdd = {
  jurisdiction: "ES",
  code: "vat",
  label: "IVA",
  rate_ppm: 100_000,
  treatment: "inclusive",
};
export const IVA_21: TaxToAdd = { ...IVA, rate_ppm: 210_000, treatment: "exclusive" };

/** A guest's invoice of three nights. */
export function stayInvoice(some: Partial<Invoice> = {}): Invoice {
  return buildInvoice({
    type: "invoice",
    language: "en",
    currency: "eur",
    issuer: SELLER,
    recipient: GUEST,
    supply: { by: "nights", from: "2027-03-05", to: "2027-03-08" },
    lines: [
      lineOfRates({
        description: "Attic with a terrace",
        detail: "3 nights",
        quantity: 3,
        unit_minor: 12_000n,
        amount_minor: 36_000n,
        taxes: [IVA],
      }),
      lineOfRates({ description: "Cleaning", amount_minor: 4_500n, taxes: [{ ...IVA, rate_ppm: 210_000 }] }),
      lineOfRates({ description: "City tax", detail: "2 persons × 3 nights", amount_minor: 1_320n, taxes: [] }),
    ],
    payment: { paid_minor: 41_820n, paid_on: "2027-02-11" },
    references: [{ kind: "booking", value: "BRT-7K2M9Q" }],
    notes: [],
    ...some,
  });
}

export const NOON = { at: Temporal.Instant.from("2027-03-08T11:00:00Z"), zone: "Europe/Madrid" };
