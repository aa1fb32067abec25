import path from "node:path";
import { describe, expect, it } from "vitest";
import { readSeedData } from "../read-data";
import type { SeedText } from "../schema";

const data = readSeedData(path.join(__dirname, "..", "data"));
const { sellers, categories, amenities, listings, articleCategories, articles, faqs } = data;

/** South, west, north, east. Australia and Portugal include their islands. */
const COUNTRY_BOXES: Record<string, [number, number, number, number]> = {
  ES: [35.9, -9.4, 43.8, 4.4],
  PT: [36.9, -9.6, 42.2, -6.1],
  AT: [46.3, 9.5, 49.1, 17.2],
  MX: [14.5, -118.5, 32.8, -86.7],
  GB: [49.8, -8.7, 60.9, 1.8],
  US: [24.5, -125, 49.4, -66.9],
  NP: [26.3, 80, 30.5, 88.3],
  AU: [-43.7, 112.9, -9.1, 159.2],
  JP: [24, 122.9, 45.6, 146],
  IN: [6.7, 68.1, 35.6, 97.4],
};

const ZONE_COUNTRIES: Record<string, string> = {
  "Europe/Madrid": "ES",
  "Europe/Lisbon": "PT",
  "Europe/Vienna": "AT",
  "America/Mexico_City": "MX",
  "Europe/London": "GB",
  "America/New_York": "US",
  "Asia/Kathmandu": "NP",
  "Australia/Lord_Howe": "AU",
  "Asia/Tokyo": "JP",
  "Asia/Kolkata": "IN",
};

const PRICE_UNIT = { stay: "night", space: "day", rental: "day", tour: "person", appointment: "slot" };

/** Values that are rightly the same in both languages: measures, names, numbers. */
const LANGUAGE_NEUTRAL =
  /^[\d.,×\s]*(m²|m|km|cm|kg|A)?$|^(Wi-?Fi|Morag Sinclair|Callum Reid|Haruka Ueda|Theresa Lindner|Curro Marín|Reyes Ortega)$|^(Flexible)$|^1962, Palamós$/;

function repeated(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}

/** Every `{en, es}` pair anywhere in a value, with where it stands. */
function textsIn(value: unknown, at = ""): { at: string; text: SeedText }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, `${at}[${index}]`));
  if (typeof value !== "object" || value === null) return [];
  const record = value as Record<string, unknown>;
  if (typeof record.en === "string" && typeof record.es === "string") {
    return [{ at, text: { en: record.en, es: record.es } }];
  }
  return Object.entries(record).flatMap(([key, item]) => textsIn(item, `${at}.${key}`));
}

describe("the seed as a whole", () => {
  it("has the promised amount of everything", () => {
    const ofKind = (kind: string) => listings.filter((listing) => listing.kind === kind).length;
    expect(sellers).toHaveLength(14);
    expect(listings).toHaveLength(80);
    expect(ofKind("stay")).toBeGreaterThanOrEqual(24);
    expect(ofKind("space")).toBeGreaterThanOrEqual(16);
    expect(ofKind("rental")).toBeGreaterThanOrEqual(14);
    expect(ofKind("tour")).toBeGreaterThanOrEqual(10);
    expect(ofKind("appointment")).toBeGreaterThanOrEqual(10);
    expect(articles).toHaveLength(15);
    expect(faqs).toHaveLength(30);
  });

  it("says everything in Spanish as well, in other words than the English", () => {
    const same = textsIn(data).filter(({ text }) => text.en === text.es && !LANGUAGE_NEUTRAL.test(text.en));
    expect(same).toEqual([]);
  });

  it("uses no key, handle, slug or e-mail address twice", () => {
    expect(repeated(sellers.map((seller) => seller.key))).toEqual([]);
    expect(repeated(sellers.map((seller) => seller.handle))).toEqual([]);
    expect(repeated(sellers.map((seller) => seller.email))).toEqual([]);
    expect(repeated(listings.map((listing) => listing.key))).toEqual([]);
    expect(repeated(listings.map((listing) => listing.handle))).toEqual([]);
    expect(repeated(amenities.map((amenity) => amenity.key))).toEqual([]);
    expect(repeated(articles.map((article) => article.slug))).toEqual([]);
    expect(repeated(categories.flatMap((top) => [top.handle, ...top.children.map((child) => child.handle)]))).toEqual(
      [],
    );
  });

  it("has exactly one seller for each demo sign-in", () => {
    expect(sellers.filter((seller) => seller.demo_account === "seller").map((seller) => seller.key)).toEqual([
      "casa-lumbre",
    ]);
    expect(sellers.filter((seller) => seller.demo_account === "seller2")).toHaveLength(1);
  });
});

describe("listings", () => {
  it("refer to sellers, categories of their own kind and amenities that exist", () => {
    const sellerKeys = new Set(sellers.map((seller) => seller.key));
    const amenityKeys = new Set(amenities.map((amenity) => amenity.key));
    const kindOf = new Map(categories.flatMap((top) => top.children.map((child) => [child.handle, top.kind] as const)));
    const dangling = listings.flatMap((listing) => [
      ...(sellerKeys.has(listing.seller) ? [] : [`${listing.key} → seller ${listing.seller}`]),
      ...(kindOf.get(listing.category) === listing.kind ? [] : [`${listing.key} → category ${listing.category}`]),
      ...listing.amenities.filter((key) => !amenityKeys.has(key)).map((key) => `${listing.key} → amenity ${key}`),
    ]);
    expect(dangling).toEqual([]);
  });

  it("leave no seller, category or amenity unused by what is on the site", () => {
    const shown = listings.filter(({ status }) => status === "active");
    const used = new Set(shown.flatMap((listing) => [listing.seller, listing.category, ...listing.amenities]));
    const all = [
      ...sellers.map((seller) => seller.key),
      ...categories.flatMap((top) => top.children.map((child) => child.handle)),
      ...amenities.map((amenity) => amenity.key),
    ];
    expect(all.filter((key) => !used.has(key))).toEqual([]);
  });

  it("lie inside the country they name, in a time zone of that country", () => {
    const astray = listings.filter(({ place }) => {
      const box = COUNTRY_BOXES[place.country_code];
      const inside = box && place.lat >= box[0] && place.lng >= box[1] && place.lat <= box[2] && place.lng <= box[3];
      return !inside || ZONE_COUNTRIES[place.time_zone] !== place.country_code;
    });
    expect(astray.map((listing) => listing.key)).toEqual([]);
  });

  it("name IANA zones that this Node knows, among them one of a half hour and one of 45 minutes", () => {
    const offsets = new Set(
      listings.map(({ place }) => {
        const format = new Intl.DateTimeFormat("en", { timeZone: place.time_zone, timeZoneName: "longOffset" });
        const zone = format
          .formatToParts(new Date("2026-06-15T00:00:00Z"))
          .find((part) => part.type === "timeZoneName");
        return zone?.value.split(":")[1];
      }),
    );
    expect(offsets).toContain("30");
    expect(offsets).toContain("45");
  });

  it("are priced in the unit of their kind, at a plausible amount of the currency's minor units", () => {
    const odd = listings.filter((listing) => {
      const decimals = new Intl.NumberFormat("en", { style: "currency", currency: listing.currency }).resolvedOptions()
        .maximumFractionDigits;
      const major = listing.base_price_minor / 10 ** (decimals ?? 2);
      const [least, most] = listing.currency === "JPY" ? [1_000, 100_000] : [10, 1_000];
      return listing.per !== PRICE_UNIT[listing.kind] || major < least || major > most;
    });
    expect(odd.map((listing) => listing.key)).toEqual([]);
  });

  it("describe themselves in 80 to 160 words of several paragraphs, and none shares a paragraph with another", () => {
    const odd = listings.flatMap((listing) =>
      (["en", "es"] as const)
        .filter((language) => {
          const words = wordCount(listing.description[language]);
          return words < 80 || words > 160 || listing.description[language].split("\n\n").length < 2;
        })
        .map((language) => `${listing.key} (${language})`),
    );
    expect(odd).toEqual([]);
    const paragraphs = listings.flatMap(({ description }) =>
      [description.en, description.es].flatMap((d) => d.split("\n\n")),
    );
    expect(repeated(paragraphs)).toEqual([]);
  });

  it("give the same number of house rules in both languages", () => {
    const uneven = listings.filter(({ house_rules }) => house_rules.en.length !== house_rules.es.length);
    expect(uneven.map((listing) => listing.key)).toEqual([]);
  });

  it("each lead with a picture of their own, and show none twice in one gallery", () => {
    const name = ({ scene, seed }: { scene: string; seed: number }) => `${scene}-${seed}`;
    const first = listings.flatMap(({ pictures }) => pictures.slice(0, 1).map(name));
    expect(repeated(first)).toEqual([]);
    expect(listings.filter(({ pictures }) => repeated(pictures.map(name)).length > 0).map(({ key }) => key)).toEqual(
      [],
    );
    // Drawing takes about a second each at the first start: the rooms behind the first picture are shared.
    const drawn = new Set(listings.flatMap(({ pictures }) => pictures.map(name)));
    expect(drawn.size).toBeLessThanOrEqual(100);
  });

  it("are active except for two drafts and one that is paused", () => {
    const withStatus = (status: string) => listings.filter((listing) => listing.status === status).length;
    expect({ draft: withStatus("draft"), paused: withStatus("paused"), archived: withStatus("archived") }).toEqual({
      draft: 2,
      paused: 1,
      archived: 0,
    });
  });
});

describe("help", () => {
  it("puts every article and question into a category that exists, and uses each category", () => {
    const keys = articleCategories.map((category) => category.slug);
    const used = new Set([...articles, ...faqs].map((entry) => entry.category));
    expect([...used].sort()).toEqual([...keys].sort());
  });

  it("keeps to headings, paragraphs, lists and bold", () => {
    const foreign = articles.flatMap((article) =>
      [article.body.en, article.body.es].flatMap((body) =>
        body.split("\n").filter((line) => /^#(?!# \S)|^###|^\s+\S|^\d+\)|^[*+>|]\s|`|\[.*\]\(|<[a-z]/i.test(line)),
      ),
    );
    expect(foreign).toEqual([]);
  });

  it("closes every bold it opens", () => {
    const open = articles.filter(({ body }) =>
      [body.en, body.es].some((text) => (text.split("**").length - 1) % 2 !== 0),
    );
    expect(open.map((article) => article.slug)).toEqual([]);
  });

  it("has the same headings and list items in both languages", () => {
    const shape = (body: string) =>
      body
        .split("\n")
        .map((line) => (line.startsWith("## ") ? "heading" : line.startsWith("- ") ? "item" : line ? "text" : ""));
    const differing = articles.filter(({ body }) => shape(body.en).join() !== shape(body.es).join());
    expect(differing.map((article) => article.slug)).toEqual([]);
  });
});
