import { handle } from "../../../../../../../src/shared/handle";
import { readOwnBooking } from "../../../../../../booking";
import { storeListInvoices } from "../../../../../contract";
import { guestDocuments } from "../../../../../guest-documents";
import { INVOICE, type InvoiceService } from "../../../../../index";
import { viewDocument } from "../../../../../view-document";

export const GET = handle(storeListInvoices, async (call) => {
  const booking = await readOwnBooking(call, call.params.id ?? "");
  const documents = await guestDocuments(call.scope.resolve<InvoiceService>(INVOICE), booking.id);
  return { documents: documents.map(viewDocument) };
});
