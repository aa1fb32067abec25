import { now } from "../../../../../../src/shared/clock";
import { handle } from "../../../../../../src/shared/handle";
import { acceptInvitation } from "../../../../contract";
import { SELLER, type SellerService } from "../../../../index";
import { acceptInvitationWorkflow } from "../../../../workflows/accept-invitation";

export const POST = handle(acceptInvitation, async ({ body, scope }) => {
  const { token, ...person } = body;
  const invitation = await scope.resolve<SellerService>(SELLER).findInvitation(token, now());
  const { result: seller } = await acceptInvitationWorkflow(scope).run({
    input: { ...person, invitation_id: invitation.id, email: invitation.email },
  });
  return { seller };
});
