import { createWorkflow, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { acceptInvitationStep } from "./steps/accept-invitation";
import { ensureIdentityStep } from "./steps/ensure-identity";

type Input = {
  invitation_id: string;
  email: string;
  password: string;
  first_name?: string | undefined;
  last_name?: string | undefined;
};

/** The invited person gets a user account, unless there is one whose password fits, and joins the seller. */
export const acceptInvitationWorkflow = createWorkflow("accept-invitation", (input: WorkflowData<Input>) => {
  const person = ensureIdentityStep(input);
  const seller = acceptInvitationStep(
    transform({ input, person }, ({ input, person }) => ({
      invitation_id: input.invitation_id,
      user_id: person.user_id,
    })),
  );
  return new WorkflowResponse(seller);
});
