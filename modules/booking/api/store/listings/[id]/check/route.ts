import { handle } from "../../../../../../../src/shared/handle";
import { checkStay } from "../../../../../contract";
import { checkStay as check } from "../../../../../views/check";

export const POST = handle(checkStay, async ({ scope, params, body }) => check(scope, params.id ?? "", body));
