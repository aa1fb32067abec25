import { handle, membershipOf } from "../../../../../src/shared/handle";
import { sellerListInvoices } from "../../../contract";
import { INVOICE, type InvoiceService } from "../../../index";
import { viewDocument } from "../../../view-document";

export const GET = handle(sellerListInvoices, async ({ actor, query, scope }) => {
  const { limit, offset, ...filter } = query;
  const { seller_id } = membershipOf(actor);
  const asked = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
  const service = scope.resolve<InvoiceService>(INVOICE);
  const { documents, count } = await service.list({ ...asked, seller_id }, { limit, offset });
  return { invoices: documents.map(viewDocument), count, limit, offset };
});
