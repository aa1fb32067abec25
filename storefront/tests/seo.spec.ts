import { describe, expect, it } from "vitest";
import type { ListingPage } from "../../modules/listing/contract";
import { breadcrumbs } from "../src/seo/breadcrumbs";
import { jsonLd } from "../src/seo/fact";
import { articleFact, faqPage } from "../src/seo/help-facts";
import { listingFact } from "../src/seo/listing-fact";
import { marketplace } from "../src/seo/marketplace";
import { robots } from "../src/seo/robots";
import { sitemap } from "../src/seo/sitemap";

const SITE = "https://berth.example";

const listing: ListingPage = {
  id: "lst_1",
  handle: "attic",
  title: "Attic",
  summary: "Two rooms",
  description: "Long",
  kind: "stay",
  bookable: true,
  category: null,
  seller: {
    id: "sel_1",
    name: "Casa Ada",
    verified: false,
    city: "Sevilla",
    country_code: "es",
    about: null,
    since: "2026-03-01",
    listing_count: 2,
  },
  location: { name: "Triana, Sevilla", lat: 37.386, lng: -6.003 },
  price_from: { amount: 112.5, currency: "eur", per: "night" },
  max_guests: 3,
  rating: null,
  review_count: 0,
  image: null,
  images: [{ url: "https://api.example/a.webp", width: 1200, height: 800, alt: "A terrace", small: null }],
  time_zone: "Europe/Madrid",
  booking_mode: "request",
  cancellation_policy: "moderate",
  check_in_time: "15:00",
  check_out_time: "11:00",
  cleaning_fee: 0,
  deposit: null,
  house_rules: [],
  facts: [],
  amenities: [{ label: "Wi-Fi", value: "" }],
};

describe("facts for search engines", () => {
  it("cannot end the script that they stand in", () => {
    const written = jsonLd([{ "@type": "Thing", name: "</script><script>alert(1)</script>" }]);
    expect(written).not.toContain("<");
    expect(JSON.parse(written)["@graph"][0].name).toBe("</script><script>alert(1)</script>");
  });

  it("tell a stay as lodging with its offer, times and rounded place", () => {
    expect(listingFact(SITE, listing, "es")).toMatchObject({
      "@type": "LodgingBusiness",
      url: `${SITE}/es/listings/attic`,
      checkinTime: "15:00",
      geo: { latitude: 37.386, longitude: -6.003 },
      amenityFeature: [{ name: "Wi-Fi" }],
      makesOffer: { price: 112.5, priceCurrency: "EUR", priceSpecification: { unitCode: "DAY" } },
      image: ["https://api.example/a.webp"],
    });
  });

  it("offer a rental as a product, and promise nothing of what cannot be booked yet", () => {
    expect(listingFact(SITE, { ...listing, kind: "rental" }, "en")).toMatchObject({
      "@type": "Product",
      offers: { availability: "https://schema.org/InStock" },
    });
    const tour = listingFact(SITE, { ...listing, kind: "tour", bookable: false }, "en");
    expect(tour).toMatchObject({ "@type": "TouristTrip", offers: { price: 112.5 } });
    expect(JSON.stringify(tour)).not.toContain("availability");
  });

  it("tell a rating only where there are reviews", () => {
    expect(listingFact(SITE, listing, "en")).not.toHaveProperty("aggregateRating");
    expect(listingFact(SITE, { ...listing, rating: 4.5, review_count: 3 }, "en")).toMatchObject({
      aggregateRating: { ratingValue: 4.5, reviewCount: 3 },
    });
  });

  it("number a trail from the start page on", () => {
    const { itemListElement } = breadcrumbs(SITE, [
      { name: "Berth", path: "/es" },
      { name: "Explorar", path: "/es/listings" },
    ]);
    expect(itemListElement).toMatchObject([
      { position: 1, item: `${SITE}/es` },
      { position: 2, item: `${SITE}/es/listings` },
    ]);
  });

  it("say how the site is searched in the page's language", () => {
    expect(marketplace(SITE, "es", "…")[1]).toMatchObject({
      potentialAction: { target: { urlTemplate: `${SITE}/es/listings?q={search_term_string}` } },
    });
  });

  it("keep questions with their answers, and articles with their day", () => {
    expect(faqPage([{ question: "Why?", answer_html: "<p>So.</p>" }])).toMatchObject({
      mainEntity: [{ name: "Why?", acceptedAnswer: { text: "<p>So.</p>" } }],
    });
    expect(articleFact(SITE, { title: "Holds", updatedAt: "2026-03-01T00:00:00Z" }, "/help/holds")).toMatchObject({
      headline: "Holds",
      mainEntityOfPage: `${SITE}/help/holds`,
    });
  });
});

describe("the sitemap", () => {
  it("names every page in both languages, each with the other", () => {
    const xml = sitemap(SITE, [{ path: "/" }, { path: "/listings?kind=stay&page=2", changed: "2026-03-01" }]);
    expect([...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1])).toEqual([
      `${SITE}/`,
      `${SITE}/es`,
      `${SITE}/listings?kind=stay&amp;page=2`,
      `${SITE}/es/listings?kind=stay&amp;page=2`,
    ]);
    expect(xml.match(/hreflang="x-default" href="https:\/\/berth\.example\/"/g)).toHaveLength(2);
    expect(xml.match(/<lastmod>2026-03-01<\/lastmod>/g)).toHaveLength(2);
  });
});

describe("robots.txt", () => {
  it("keeps what is private out in both languages and names the sitemap", () => {
    const lines = robots(SITE).split("\n");
    for (const path of ["/api/", "/account", "/es/account", "/bookings", "/es/bookings", "/checkout", "/design"]) {
      expect(lines).toContain(`Disallow: ${path}`);
    }
    expect(lines).toContain(`Sitemap: ${SITE}/sitemap.xml`);
    expect(lines).not.toContain("Disallow: /");
  });
});
