import { createWorkflow, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { createSellerStep } from "./steps/create-seller";
import { ensureIdentityStep } from "./steps/ensure-identity";

export type SignUpSeller = {
  email: string;
  password: string;
  first_name: string;
  last_name: string;
  seller_name: string;
  city?: string | undefined;
  country_code?: string | undefined;
  language: "en" | "es";
};

/** A business signs up: user, seller and the owner's membership, all or nothing. */
export const signUpSellerWorkflow = createWorkflow("sign-up-seller", (input: WorkflowData<SignUpSeller>) => {
  const person = ensureIdentityStep(input);
  const seller = createSellerStep(
    transform({ input, person }, ({ input, person }) => ({
      owner_id: person.user_id,
      first_name: input.first_name,
      email: input.email,
      language: input.language,
      seller: { name: input.seller_name, city: input.city, country_code: input.country_code },
    })),
  );
  return new WorkflowResponse(seller);
});
