import { FileAnswer } from "../../../../../../src/shared/file-answer";
import { handle, membershipOf } from "../../../../../../src/shared/handle";
import { exportTransactions, transactionsCsv } from "../../../../contract";
import { eachTransaction } from "../../../../reports/each-transaction";

export const GET = handle(exportTransactions, async ({ actor, query, scope, database }) => {
  const { seller_id } = membershipOf(actor);
  const csv = transactionsCsv(eachTransaction(scope, database, seller_id, query));
  return new FileAnswer(csv, { type: "text/csv; charset=utf-8", name: "transactions.csv" });
});
