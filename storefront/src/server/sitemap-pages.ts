import { listingKind } from "../../../modules/listing/contract";
import { storeListListings } from "../../../modules/search/contract";
import { pathsIn } from "../paths";
import type { SitemapPage } from "../seo/sitemap";
import { callApi } from "./api";
import { readCategories } from "./categories";
import { HelpAway, readArticles } from "./cms";
import type { Visit } from "./visit";

/** Listings that one call answers, and how many a sitemap holds: in two languages it may have 50,000 addresses. */
const AT_ONCE = 100;
const MOST_LISTINGS = 20_000;

const paths = pathsIn("en");

async function listingPages(visit: Visit): Promise<SitemapPage[]> {
  const pages: SitemapPage[] = [];
  for (let offset = 0; offset < MOST_LISTINGS; offset += AT_ONCE) {
    const { listings, count } = await callApi(visit, storeListListings, { query: { limit: AT_ONCE, offset } });
    pages.push(...listings.map(({ handle }) => ({ path: paths.listing(handle) })));
    if (offset + AT_ONCE >= count) break;
  }
  return pages;
}

/** Articles; none while the help centre is away, because the rest of the site is there. */
async function articlePages(): Promise<SitemapPage[]> {
  try {
    return (await readArticles("en")).map(({ slug, updatedAt }) => ({ path: paths.article(slug), changed: updatedAt }));
  } catch (error) {
    if (error instanceof HelpAway) return [];
    throw error;
  }
}

/** Every page that anybody may find from outside, by its English address. */
export async function sitemapPages(visit: Visit): Promise<SitemapPage[]> {
  const [listings, articles, categories] = await Promise.all([
    listingPages(visit),
    articlePages(),
    readCategories(visit, "en"),
  ]);
  return [
    { path: paths.home },
    { path: paths.listings() },
    ...listingKind.options.map((kind) => ({ path: paths.listings({ kind }) })),
    // The large categories are the kinds once more.
    ...categories
      .filter(({ isChild, count }) => isChild && count > 0)
      .map(({ handle }) => ({ path: paths.listings({ category: handle }) })),
    ...listings,
    { path: paths.help },
    ...articles,
    { path: paths.signUpBusiness },
  ];
}
