import { handle } from "../../../../../src/shared/handle";
import { createSeller } from "../../../contract";
import { signUpSellerWorkflow } from "../../../workflows/sign-up-seller";

export const POST = handle(createSeller, async ({ body, scope }) => {
  const { result: seller } = await signUpSellerWorkflow(scope).run({ input: body });
  return { seller };
});
