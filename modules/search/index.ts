import { Module } from "@medusajs/framework/utils";
import SearchService from "./service";

/** The name under which the container holds the search service; `search` is Medusa's own module. */
export const SEARCH = "listing_search";

export type { default as SearchService } from "./service";

export default Module(SEARCH, { service: SearchService });
