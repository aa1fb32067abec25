import { now as present } from "../../../../../../src/shared/clock";
import { handle } from "../../../../../../src/shared/handle";
import { reconcileBookings } from "../../../../contract";
import { reconcile } from "../../../../workflows/reconcile";

export const POST = handle(reconcileBookings, async ({ scope }) => ({ findings: await reconcile(scope, present()) }));
