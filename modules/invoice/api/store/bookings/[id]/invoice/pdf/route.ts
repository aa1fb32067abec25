import { handle } from "../../../../../../../../src/shared/handle";
import { Problem } from "../../../../../../../../src/shared/problem";
import { readOwnBooking } from "../../../../../../../booking";
import { storeReadInvoicePdf } from "../../../../../../contract";
import { guestDocuments } from "../../../../../../guest-documents";
import { INVOICE, type InvoiceService } from "../../../../../../index";
import { pdfAnswer } from "../../../../../../pdf-answer";

export const GET = handle(storeReadInvoicePdf, async (call) => {
  const booking = await readOwnBooking(call, call.params.id ?? "");
  const service = call.scope.resolve<InvoiceService>(INVOICE);
  const documents = await guestDocuments(service, booking.id);
  const { document_id } = call.query;
  // The first is the seller's invoice: it is issued before all else of a booking.
  const wanted = document_id ? documents.find(({ id }) => id === document_id) : documents[0];
  if (!wanted) throw new Problem("row.not_found", "There is no such invoice.");
  return pdfAnswer(service, wanted);
});
