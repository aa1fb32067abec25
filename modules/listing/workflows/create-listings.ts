import type { CreateProductWorkflowInputDTO } from "@medusajs/framework/types";
import { createWorkflow, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { createProductsWorkflow } from "@medusajs/medusa/core-flows";
import { insertListingsStep, type ListingInsert } from "./steps/insert-listings";

/** A product and its listing; the listing gets the product's id when that is known. */
export type NewPair = { product: CreateProductWorkflowInputDTO; listing: Omit<ListingInsert, "product_id"> };

/** Listings with their Medusa products, variants and prices: all or nothing. Answers the listings' ids in order. */
export const createListingsWorkflow = createWorkflow("create-listings", (input: WorkflowData<{ pairs: NewPair[] }>) => {
  const products = createProductsWorkflow.runAsStep({
    input: transform({ input }, ({ input }) => ({ products: input.pairs.map((pair) => pair.product) })),
  });
  const ids = insertListingsStep(
    transform({ input, products }, ({ input, products }) => {
      // Medusa answers the products in no promised order: the handle says which is whose.
      const productIds = new Map(products.map((product) => [product.handle, product.id]));
      return input.pairs.map(({ listing }) => ({ ...listing, product_id: productIds.get(listing.handle) ?? "" }));
    }),
  );
  return new WorkflowResponse(ids);
});
