import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Picture } from "../../modules/listing/rows";
import { readLargeWanted } from "../large/arguments";
import { chanceOf } from "../large/compose/chance";
import { composeListing, type LargeListing } from "../large/compose/listing";
import { composeLocation } from "../large/compose/location";
import { composeMedia } from "../large/compose/media";
import { titleOf } from "../large/compose/phrases";
import { composeSeller } from "../large/compose/seller";
import { readWords } from "../large/read-words";
import { readSeedData } from "../read-data";

const root = path.join(__dirname, "..", "..");
const words = readWords(root);
const SEED = 1;
const listings = Array.from({ length: 2000 }, (_, number) => composeListing(number, SEED, words));

const kmBetween = (one: { lat: number; lng: number }, other: { lat: number; lng: number }) => {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [a, b] = [radians(one.lat), radians(other.lat)];
  const half = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(radians(other.lng - one.lng) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(half));
};

describe("the word lists of the large seed", () => {
  it("name every category of the ordinary seed once, and only amenities that it has", () => {
    const { categories, amenities } = readSeedData(path.join(root, "seed", "data"));
    const kinds = new Map(categories.flatMap((top) => top.children.map(({ handle }) => [handle, top.kind] as const)));
    const named = words.categories.map(({ category, kind }) => [category, kind] as const);
    expect([...named].sort()).toEqual([...kinds].sort());
    const known = new Set(amenities.map(({ key }) => key));
    expect(words.categories.flatMap((category) => category.amenities).filter((key) => !known.has(key))).toEqual([]);
  });

  it("say everything in Spanish in other words than in English, except what is called the same", () => {
    const same = words.categories.flatMap(({ nouns, features }) =>
      [...nouns, ...features].filter(({ en, es }) => en === es).map(({ en }) => en),
    );
    expect(same.sort()).toEqual(["kayak", "loft", "suite", "villa"]);
  });

  it("have towns in zones that this Node knows, no town twice", () => {
    for (const { time_zone } of words.places)
      expect(() => new Intl.DateTimeFormat("en", { timeZone: time_zone })).not.toThrow();
    const names = words.places.map(({ name, region }) => `${name}, ${region}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("large listings", () => {
  it("are the same for the same seed number, whatever else is made, and others for another", () => {
    expect(composeListing(1234, SEED, words)).toEqual(listings[1234]);
    const other = Array.from({ length: 100 }, (_, number) => composeListing(number, SEED + 1, words));
    expect(other.filter(({ title }, number) => title.en === listings[number]?.title.en).length).toBeLessThan(10);
  });

  it("have handles and sellers that nobody else has", () => {
    expect(new Set(listings.map(({ handle }) => handle)).size).toBe(listings.length);
    const sellers = Array.from({ length: 400 }, (_, number) => composeSeller(number, SEED, words));
    expect(new Set(sellers.map(({ handle }) => handle)).size).toBe(sellers.length);
  });

  it("leave no placeholder open and say nothing empty", () => {
    const texts = (listing: LargeListing) => [listing.title, listing.summary, listing.description];
    const odd = listings.flatMap(texts).filter(({ en, es }) => /[{}]|undefined/.test(en + es) || !en || !es);
    expect(odd).toEqual([]);
  });

  it("follow a noun's gender in Spanish", () => {
    const category = words.categories.find(({ category }) => category === "houses");
    const [house] = category?.nouns ?? [];
    const [adjective] = words.words.adjectives.place;
    const where = { en: "by the harbour", es: "junto al puerto" };
    if (!house || !adjective) throw new Error("the word lists have houses and adjectives");
    const title = titleOf({ noun: house, adjective, feature: where, where, town: "Cádiz" }, 1);
    expect(title).toEqual({ en: "Quiet house by the harbour", es: "Casa tranquila junto al puerto" });
  });

  it("are of the kinds in about the shares that the lists give", () => {
    const all = words.categories.reduce((sum, { share }) => sum + share, 0);
    const stays = words.categories.filter(({ kind }) => kind === "stay").reduce((sum, { share }) => sum + share, 0);
    const made = listings.filter(({ kind }) => kind === "stay").length;
    expect(Math.abs(made / listings.length - stays / all)).toBeLessThan(0.05);
  });

  it("cost whole units of their currency, within the bounds of their category", () => {
    const odd = listings.filter(({ base_price_minor, place, category }) => {
      const bounds = words.categories.find((one) => one.category === category)?.price_eur ?? [0, 0];
      const major = place.currency === "jpy" ? base_price_minor : base_price_minor / 100;
      return !Number.isInteger(major) || (place.currency === "eur" && (major < bounds[0] - 1 || major > bounds[1] + 5));
    });
    expect(odd).toEqual([]);
  });

  it("lie around their town: half within the distance of its setting, none further than 25 km", () => {
    const [madrid] = words.places.filter(({ name }) => name === "Madrid");
    if (!madrid) throw new Error("Madrid is in the list");
    const distances = Array.from({ length: 2000 }, (_, number) =>
      kmBetween(madrid, composeLocation(chanceOf("listing", SEED, number), madrid)),
    ).sort((one, other) => one - other);
    expect(distances[1000]).toBeGreaterThan(2.2);
    expect(distances[1000]).toBeLessThan(2.8);
    expect(distances.at(-1)).toBeLessThan(25.1);
  });
});

describe("pictures of large listings", () => {
  const pool: Picture[] = Array.from({ length: 9 }, (_, index) => ({
    ...{ url: `/static/${index}.webp`, width: 1200, height: 800 },
    alt: { en: `Another place: scene ${index}`, es: `Otro sitio: escena ${index}` },
  }));

  it("are the pool's, none twice, and described by the listing's own title", () => {
    const media = composeMedia(7, SEED, { en: "Quiet loft", es: "Loft tranquilo" }, pool);
    expect(new Set(media.map(({ url }) => url)).size).toBe(4);
    for (const { alt } of media) {
      expect(alt.en).toMatch(/^Quiet loft: scene \d$/);
      expect(alt.es).toMatch(/^Loft tranquilo: escena \d$/);
    }
  });

  it("do not all lead with the same one", () => {
    const first = Array.from(
      { length: 200 },
      (_, number) => composeMedia(number, SEED, { en: "A", es: "A" }, pool)[0]?.url,
    );
    expect(new Set(first).size).toBeGreaterThan(5);
  });
});

describe("what npm run seed is asked for", () => {
  it("is nothing large without arguments", () => {
    expect(readLargeWanted([])).toBeNull();
  });

  it("is a size by name or number", () => {
    expect(readLargeWanted(["--size", "large"])).toEqual({ listings: 100_000, seed: 1 });
    expect(readLargeWanted(["--size", "1000"])).toEqual({ listings: 1000, seed: 1 });
    expect(readLargeWanted(["--listings", "250", "--seed-number", "7"])).toEqual({ listings: 250, seed: 7 });
  });

  it("is refused with the flag's name when it makes no sense", () => {
    expect(() => readLargeWanted(["--size", "huge"])).toThrow("--size");
    expect(() => readLargeWanted(["--listings", "0"])).toThrow("--listings");
    expect(() => readLargeWanted(["--fast"])).toThrow("--fast");
  });
});
