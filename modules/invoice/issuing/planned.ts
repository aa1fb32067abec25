import type { Temporal } from "temporal-polyfill";
import type { Invoice } from "../domain/content";
import type { IssuedDocument } from "../rows/document-row";

type Source = IssuedDocument["source"];

/**
 * In which order documents that are due together are issued: sellers' before the platform's, invoices before credit
 * notes, as `issue` wants it of everybody.
 */
export const RANK = { seller_invoice: 0, seller_credit: 1, platform_invoice: 2, platform_credit: 3 } as const;

/** A document that a booking's money asks for; `at` is when it began to. `zone` is its issuer's. */
export type PlannedDocument = { rank: number; at: Temporal.Instant; zone: string; source: Source } & (
  | {
      kind: "invoice";
      issuer_id: string;
      seller_id: string | null;
      customer_id: string | null;
      booking_id: string;
      content: Invoice;
    }
  | { kind: "credit"; invoice: Source; amount_minor: bigint; reason: string }
);
