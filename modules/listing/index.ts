import { Module } from "@medusajs/framework/utils";
import ListingService from "./service";

/** The name under which the container holds the listing service. */
export const LISTING = "listing";

export type { default as ListingService } from "./service";

export default Module(LISTING, { service: ListingService });
