import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
  when,
} from "@medusajs/framework/workflows-sdk";
import { updateProductsWorkflow, updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows";
import { type Currency, toMinor } from "../../../src/shared/money";
import type { ListingChange } from "../contract";
import { depositColumns } from "../domain/deposit";
import { productStatus } from "../domain/product-of-listing";
import { changeListingStep } from "./steps/change-listing";
import { heedArchiveVetoStep } from "./steps/heed-archive-veto";

type Input = { id: string; product_id: string; variant_id: string; currency: Currency; change: ListingChange };

/** Changes a listing on both sides: the product's title, category and price, and Berth's own columns. */
export const changeListingWorkflow = createWorkflow("change-listing", (input: WorkflowData<Input>) => {
  when("archives", { input }, ({ input }) => input.change.status === "archived").then(() => {
    heedArchiveVetoStep({ id: input.id });
  });
  const product = transform({ input }, ({ input: { product_id, change } }) => ({
    selector: { id: product_id },
    update: {
      ...(change.title ? { title: change.title.en } : {}),
      ...(change.summary ? { subtitle: change.summary.en } : {}),
      ...(change.status ? { status: productStatus(change.status) } : {}),
      ...(change.category_id === undefined ? {} : { category_ids: change.category_id ? [change.category_id] : [] }),
    },
  }));
  when("product-changes", { product }, ({ product }) => Object.keys(product.update).length > 0).then(() => {
    updateProductsWorkflow.runAsStep({ input: product });
  });
  when("price-changes", { input }, ({ input }) => input.change.base_price !== undefined).then(() => {
    updateProductVariantsWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({
        selector: { id: input.variant_id },
        update: { prices: [{ currency_code: input.currency, amount: input.change.base_price ?? 0 }] },
      })),
    });
  });
  changeListingStep(
    transform({ input }, ({ input }) => {
      const { category_id: _category, base_price: _price, cleaning_fee, deposit, ...own } = input.change;
      const change = deposit === undefined ? own : { ...own, ...depositColumns(deposit) };
      if (cleaning_fee === undefined) return { id: input.id, change };
      return { id: input.id, change: { ...change, cleaning_fee_minor: String(toMinor(cleaning_fee, input.currency)) } };
    }),
  );
  return new WorkflowResponse(input.id);
});
