import { defineLink } from "@medusajs/framework/utils";
import ProductModule from "@medusajs/medusa/product";
import ListingModule from "../index";

/**
 * `product.listing` in Medusa's queries, so that its own product pages and integrations can reach the details.
 * Read-only: the listing's row holds the product's id.
 */
export default defineLink(
  { linkable: ProductModule.linkable.product, field: "id" },
  { ...ListingModule.linkable.listing.id, primaryKey: "product_id" },
  { readOnly: true },
);
