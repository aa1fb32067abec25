import { handle, membershipOf } from "../../../../../../../src/shared/handle";
import { Problem } from "../../../../../../../src/shared/problem";
import { sellerReadInvoicePdf } from "../../../../../contract";
import { INVOICE, type InvoiceService } from "../../../../../index";
import { pdfAnswer } from "../../../../../pdf-answer";

export const GET = handle(sellerReadInvoicePdf, async ({ actor, params, scope }) => {
  const service = scope.resolve<InvoiceService>(INVOICE);
  const document = await service.find(params.id ?? "");
  if (document?.seller_id !== membershipOf(actor).seller_id)
    throw new Problem("row.not_found", "There is no such invoice.");
  return pdfAnswer(service, document);
});
