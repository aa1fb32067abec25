import { SOURCES } from "./issuing/plan-documents";
import type { IssuedDocument } from "./rows/document-row";
import type InvoiceService from "./service";

/** Documents of a booking that are its guest's, in their order: the seller's commission is none of theirs. */
const GUESTS: readonly string[] = [SOURCES.stay, SOURCES.fee, SOURCES.stay_credit, SOURCES.fee_credit];
/** More than a booking has. */
const DOCUMENTS_MAX = 100;

const placeOf = ({ source }: IssuedDocument) => GUESTS.indexOf(source.type);

/** The invoices and then the credit notes that a booking's guest has, of each kind the earliest first. */
export async function guestDocuments(service: InvoiceService, bookingId: string): Promise<IssuedDocument[]> {
  const { documents } = await service.list({ booking_id: bookingId }, { limit: DOCUMENTS_MAX, offset: 0 });
  return documents
    .filter((document) => placeOf(document) >= 0)
    .reverse()
    .sort((one, other) => placeOf(one) - placeOf(other));
}
