import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rows } from "../../../../src/shared/sql";
import { type OpenSearch, openSearch } from "./search-database";

let open: OpenSearch;
let flat: string;
let cabin: string;
let hall: string;

beforeAll(async () => {
  open = await openSearch();
  flat = (
    await open.list({
      title: { en: "Apartment by the cathedral", es: "Apartamento junto a la catedral" },
      summary: { en: "Two bedrooms and a balcony", es: "Dos habitaciones y un balcón" },
      categories: [{ handle: "flats", name: { en: "Flats", es: "Pisos" } }],
      place_name: "Triana, Sevilla",
    })
  ).id;
  cabin = (
    await open.list({
      title: { en: "Fisherman's hut", es: "Cabaña de pescadores" },
      description: { en: "A harmonium stands in the cathedral of the next village." },
      seller_name: "Møller & Ibáñez",
      place_name: "Ålesund",
    })
  ).id;
  hall = (await open.list({ title: { en: "Dance hall with a sea view" }, place_name: "Cádiz" })).id;
});
afterAll(() => open.server.drop());

const find = (q: string) => open.idsOf({ q });

describe("words", () => {
  it("are found in both languages, in every field, in any inflection and case", async () => {
    for (const q of [
      "apartment",
      "APARTMENTS",
      "apartamentos",
      "habitación",
      "bedroom",
      "pisos",
      "triana",
      "balcony",
    ]) {
      expect([q, await find(q)]).toEqual([q, [flat]]);
    }
    for (const q of ["pescador", "harmonium", "moller", "fisherman hut"])
      expect([q, await find(q)]).toEqual([q, [cabin]]);
  });

  it("are found with and without their accents", async () => {
    for (const q of ["ålesund", "alesund", "cabaña", "cabana", "Ibanez"])
      expect([q, await find(q)]).toEqual([q, [cabin]]);
    for (const q of ["cadiz", "Cádiz"]) expect([q, await find(q)]).toEqual([q, [hall]]);
  });

  it("must all occur, in whatever fields and language; stop words say nothing", async () => {
    expect(await find("apartamento balcony sevilla")).toEqual([flat]);
    expect(await find("un apartamento en la sevilla with a balcony")).toEqual([flat]);
    expect(await find("apartment ålesund")).toEqual([]);
    expect(await find("sea view")).toEqual([hall]);
  });

  it("are found by what means the same, by rows that anybody may add", async () => {
    for (const q of ["flat", "piso", "apartamento", "departamentos"]) expect([q, await find(q)]).toEqual([q, [flat]]);
    expect(await find("ballroom")).toEqual([]);
    await rows(
      open.database,
      "INSERT INTO search_synonym (concept, word) VALUES ('ballroom', 'ballroom'), ('ballroom', 'dance')",
    );
    expect(await find("ballroom")).toEqual([hall]);
  });

  it("are found although they are misspelt or not finished, unless somebody wrote them so", async () => {
    for (const q of ["aparment", "appartment", "sevila", "catedrall", "trian"])
      expect([q, await find(q)]).toEqual([q, [flat]]);
    for (const q of ["fishermann", "harmonum", "harmon"]) expect([q, await find(q)]).toEqual([q, [cabin]]);
    // One letter from "hut", which is somebody's own word by now.
    const hat = (await open.list({ title: { en: "Straw hat workshop" } })).id;
    expect(await find("hat")).toEqual([hat]);
  });

  it("are found although they are spelt as they sound, or two letters changed their places", async () => {
    for (const q of ["avitaciones", "katedral", "apratment", "trinaa"]) expect([q, await find(q)]).toEqual([q, [flat]]);
    for (const q of ["kavaña", "haromnium"]) expect([q, await find(q)]).toEqual([q, [cabin]]);
  });

  it("around what somebody looks for need not occur, unless there are no others", async () => {
    expect(await find("looking for a cheap apartment for 4 people")).toEqual([flat]);
    expect(await find("busco un apartamento bonito")).toEqual([flat]);
    expect(await find("cheap")).toEqual([]);
    const cheap = (await open.list({ title: { en: "Cheap zzm" } })).id;
    const dear = (await open.list({ title: { en: "Dear zzm" }, created_at: "2027-02-01T00:00:00Z" })).id;
    expect(await find("cheap")).toEqual([cheap]);
    expect(await find("zzm")).toEqual([dear, cheap]);
    expect(await find("cheap zzm")).toEqual([cheap, dear]);
  });

  it("must more than half of them occur, as many as any listing has, when none has all of three or more", async () => {
    expect(await find("apartment balcony xyzzy")).toEqual([flat]);
    expect(await find("apartment xyzzy plugh")).toEqual([]);
    expect(await find("apartment balcony harmonium")).toEqual([flat]);
    expect(await find("harmonium village hut xyzzy apartment")).toEqual([cabin]);
  });

  it("of a phrase that means the same belong together", async () => {
    const pool = (await open.list({ title: { en: "Aircon zzp" }, place_name: "Nueva York" })).id;
    for (const q of ["zzp air conditioning", "zzp aire acondicionado", "zzp new york", "zzp nyc", "zzp brooklyn"]) {
      expect([q, await find(q)]).toEqual([q, [pool]]);
    }
    expect(await find("zzp york")).toEqual([pool]);
    expect(await find("zzp new")).toEqual([]);
  });

  it("that mean nothing, or are no words, find nothing", async () => {
    for (const q of ["xyzzy", "%_'nothing", "the", "apartment xyzzy"]) expect([q, await find(q)]).toEqual([q, []]);
  });

  it("count more in a title than in a description, and as they were written more than as a synonym", async () => {
    expect(await find("cathedral")).toEqual([flat, cabin]);
    const attic = (await open.list({ title: { en: "Attic zzk" }, created_at: "2026-01-01T00:00:00Z" })).id;
    const loft = (await open.list({ title: { en: "Loft zzk" }, created_at: "2027-01-01T00:00:00Z" })).id;
    expect(await find("attic zzk")).toEqual([attic, loft]);
    expect(await find("loft zzk")).toEqual([loft, attic]);
  });
});

describe("suggestions", () => {
  it("are places, categories and listings that begin like the text or look like it", async () => {
    expect(await open.search.suggest("tri", "en")).toMatchObject({ places: [{ name: "Triana, Sevilla", count: 1 }] });
    expect((await open.search.suggest("alesnd", "en")).places.map(({ name }) => name)).toEqual(["Ålesund"]);
    expect((await open.search.suggest("pis", "es")).categories).toEqual([{ handle: "flats", name: "Pisos", count: 1 }]);
    expect((await open.search.suggest("cabana", "es")).listings).toMatchObject([
      { id: cabin, title: "Cabaña de pescadores" },
    ]);
    expect(await open.search.suggest("%", "en")).toEqual({ places: [], categories: [], listings: [] });
    expect(await open.search.suggest("", "en")).toEqual({ places: [], categories: [], listings: [] });
  });
});
