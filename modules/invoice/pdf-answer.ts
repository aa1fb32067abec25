import { FileAnswer } from "../../src/shared/file-answer";
import type { IssuedDocument } from "./rows/document-row";
import type InvoiceService from "./service";

/** A document as the file that somebody keeps. */
export async function pdfAnswer(service: InvoiceService, document: IssuedDocument): Promise<FileAnswer> {
  return new FileAnswer(await service.pdf(document), { type: "application/pdf", name: `${document.number}.pdf` });
}
