import { Module } from "@medusajs/framework/utils";
import SellerService from "./service";

/** The name under which the container holds the seller service. */
export const SELLER = "seller";

export type { default as SellerService } from "./service";

export default Module(SELLER, { service: SellerService });
