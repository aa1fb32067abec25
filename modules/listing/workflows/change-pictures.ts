import { createWorkflow, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { updateProductsWorkflow } from "@medusajs/medusa/core-flows";
import type { MediaChange } from "../pictures/change-media";
import { changeMediaStep } from "./steps/change-media";

type Input = { id: string; product_id: string; change: MediaChange };

/** Changes a listing's pictures on both sides: Berth's own, with their texts, and the product's addresses. */
export const changePicturesWorkflow = createWorkflow("change-pictures", (input: WorkflowData<Input>) => {
  const urls = changeMediaStep(transform({ input }, ({ input: { id, change } }) => ({ id, change })));
  updateProductsWorkflow.runAsStep({
    input: transform({ input, urls }, ({ input, urls }) => ({
      selector: { id: input.product_id },
      update: { images: urls.map((url) => ({ url })), thumbnail: urls[0] ?? null },
    })),
  });
  return new WorkflowResponse(input.id);
});
