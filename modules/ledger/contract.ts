import type { RouteSpec } from "../../src/shared/route";

export { type Posted, post, reverse } from "./contract/post";
export type { AccountBalance, PostingView } from "./contract/view";
export { ACCOUNT_KINDS, type Account, type AccountKind, accountId, type OwnerType, type Side } from "./domain/account";
export { credit, debit, type Line, type Posting, type Source } from "./domain/posting";
export { LedgerRefusal, type LedgerRefusalReason } from "./domain/refusal";

/** Money is posted and read in code; the routes of its reports belong to those that answer them. */
export const routes: RouteSpec[] = [];
