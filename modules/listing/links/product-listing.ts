import ProductModule from "@medusajs/medusa/product";
import { defineLink } from "@medusajs/framework/utils";
import ListingModule from "../index";

/** `listing.product` in queries. Read-only: the listing's row holds the product's id. */
export default defineLink(
  { linkable: ListingModule.linkable.listing, field: "product_id" },
  ProductModule.linkable.product,
  { readOnly: true },
);
