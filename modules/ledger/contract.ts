import { listLedgerAccounts, listLedgerPostings } from "./contract/operator-routes";
import { listSellerTransactions, readSellerBalance } from "./contract/seller-routes";

export {
  type DueMovement,
  dueThrough,
  listAvailable,
  type SellerAvailable,
  selectDueMovements,
  selectOfBookings,
} from "./contract/due";
export { listLedgerAccounts, listLedgerPostings } from "./contract/operator-routes";
export { type Posted, post, reverse } from "./contract/post";
export {
  listSellerTransactions,
  readSellerBalance,
  type SellerBalance,
  type SellerTransaction,
} from "./contract/seller-routes";
export { isPosted, lockSellerMoney, standingOf, standingOfBooking } from "./contract/standing";
export type { AccountBalance, PostingView } from "./contract/view";
export { ACCOUNT_KINDS, type Account, type AccountKind, accountId, type OwnerType, type Side } from "./domain/account";
export { credit, debit, type Line, type Posting, type Source } from "./domain/posting";
export { LedgerRefusal, type LedgerRefusalReason } from "./domain/refusal";
export { TRANSACTION_TYPES } from "./domain/transaction-type";

export const routes = [listLedgerAccounts, listLedgerPostings, readSellerBalance, listSellerTransactions];
