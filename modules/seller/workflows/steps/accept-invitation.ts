import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { now } from "../../../../src/shared/clock";
import { SELLER, type SellerService } from "../../index";

/** Uses the invitation up and makes the membership. It is the last step, so there is nothing to take back. */
export const acceptInvitationStep = createStep(
  "accept-invitation",
  async (input: { invitation_id: string; user_id: string }, { container }) => {
    const sellers = container.resolve<SellerService>(SELLER);
    return new StepResponse(await sellers.acceptInvitation(input.invitation_id, input.user_id, now()));
  },
);
