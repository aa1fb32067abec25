import { rebuildSearch } from "./contract/operations";
import { storeListListings, storeSuggest } from "./contract/store";

export * from "./contract/operations";
export * from "./contract/store";

export const routes = [storeListListings, storeSuggest, rebuildSearch];
