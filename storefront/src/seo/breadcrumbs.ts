import { absolute, type Fact } from "./fact";

/** The way from the start page to a page, itself last. */
export type Trail = readonly { name: string; path: string }[];

/** A trail for search engines, which write it above a result. */
export function breadcrumbs(site: string, trail: Trail): Fact {
  return {
    "@type": "BreadcrumbList",
    itemListElement: trail.map(({ name, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: absolute(site, path),
    })),
  };
}
