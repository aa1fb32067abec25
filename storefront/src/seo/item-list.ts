import type { ListingCard } from "../../../modules/listing/contract";
import type { Language } from "../i18n/language";
import { pathsIn } from "../paths";
import { absolute, type Fact } from "./fact";

/** The listings of a page of results, in their order. */
export function itemList(site: string, listings: readonly ListingCard[], language: Language): Fact {
  return {
    "@type": "ItemList",
    itemListElement: listings.map(({ handle, title }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: title,
      url: absolute(site, pathsIn(language).listing(handle)),
    })),
  };
}
