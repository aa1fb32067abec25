import { FileAnswer } from "../../../../../../../../src/shared/file-answer";
import { handle, membershipOf } from "../../../../../../../../src/shared/handle";
import { Problem } from "../../../../../../../../src/shared/problem";
import { INVOICE, type InvoiceService } from "../../../../../../../invoice";
import { readPayoutStatement } from "../../../../../../contract";
import { PAYOUT, type PayoutService } from "../../../../../../index";
import { readStatement } from "../../../../../../statements/issue-statement";

export const GET = handle(readPayoutStatement, async ({ actor, params, scope }) => {
  const { id } = await scope.resolve<PayoutService>(PAYOUT).readOwn(membershipOf(actor).seller_id, params.id ?? "");
  const statement = await readStatement(scope, id);
  if (!statement) throw new Problem("row.not_found", "The statement is not issued yet.");
  const pdf = await scope.resolve<InvoiceService>(INVOICE).pdf(statement);
  return new FileAnswer(pdf, { type: "application/pdf", name: `${statement.number}.pdf` });
});
