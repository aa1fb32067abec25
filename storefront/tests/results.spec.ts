import { describe, expect, it } from "vitest";
import { en } from "../src/i18n/en";
import { es } from "../src/i18n/es";
import { pathsIn } from "../src/paths";
import { chipsOf, comparedCurrency } from "../src/results/chips";
import { facetChoices } from "../src/results/facet-choices";
import { waysInstead } from "../src/results/instead";
import { countWords, lastingFilter, resultsTitle } from "../src/results/page-words";
import { sortsFor } from "../src/results/sorts";
import { datesProblem } from "../src/results/wanted-dates";
import { readFilter } from "../src/server/list-filter";

const read = (query: string) => readFilter(new URLSearchParams(query));
/** Intl writes ranges with thin spaces. */
const plain = (text: string) => text.replaceAll(/\s/g, " ");
const nobody = { category: undefined, seller: undefined };

describe("the filter of an address", () => {
  it("is read whole", () => {
    expect(
      read(
        "q=+boat+&kind=rental&category=boats&seller=sel_1&guests=4&currency=usd&min_price=10&max_price=90.5&sort=price_low&from=2027-02-01&to=2027-02-05&page=3",
      ),
    ).toEqual({
      q: "boat",
      kind: "rental",
      category: "boats",
      seller: "sel_1",
      guests: 4,
      currency: "usd",
      min_price: 10,
      max_price: 90.5,
      sort: "price_low",
      from: "2027-02-01",
      to: "2027-02-05",
      page: 3,
    });
  });

  it("leaves out what makes no sense instead of failing", () => {
    const nothing = read("");
    for (const query of [
      "kind=castle&category=<b>&seller=/&guests=0&currency=xau&min_price=-1&max_price=much&sort=best&page=0",
      "guests=2.5&from=2027-02-05&to=2027-02-05&page=x",
      "from=2027-02-30&to=2027-03-02",
      "from=2027-02-01",
      "guests=&min_price=&max_price=&page=",
    ]) {
      expect(read(query)).toEqual(nothing);
    }
  });

  it("takes prices that were written the wrong way round", () => {
    expect(read("min_price=90&max_price=10")).toMatchObject({ min_price: 10, max_price: 90 });
  });

  it.each([
    "q=boat&kind=rental&guests=4&currency=usd&max_price=90&sort=price_high&from=2027-02-01&to=2027-02-05",
    "near=37.38,-5.99&place=Sevilla&radius_km=100&category=boats&from=2027-02-01&to=2027-02-05&page=4",
    "q=boat&sort=newest&min_price=5&page=2",
  ])("comes back from the address that it is written into: %s", (query) => {
    const filter = read(query);
    const address = new URL(pathsIn("es").listings(filter), "http://localhost");
    expect(address.pathname).toBe("/es/listings");
    expect(readFilter(address.searchParams)).toEqual(filter);
    expect(pathsIn("en").listings(read(""))).toBe("/listings");
  });

  it("holds words or a place, whichever the one field says", () => {
    const place = "near=37.38,-5.99&place=Sevilla";
    const near = { q: "", near: "37.38,-5.99", place: "Sevilla" };
    expect(read(place)).toMatchObject(near);
    expect(read(`q=Sevilla&${place}`)).toMatchObject(near);
    for (const query of ["q=boat", "q=", "q=Sevill"]) {
      expect(read(`${query}&${place}`)).toEqual(read(query));
    }
    for (const nowhere of ["near=37.38", "near=91,0&place=x", "near=0,181&place=x", "near=a,b&place=x", "place=x"]) {
      expect(read(nowhere)).toEqual(read(""));
    }
  });
});

describe("the order of results", () => {
  it("is by relevance only with words, and by distance only near a place", () => {
    expect(sortsFor(read(""))).toEqual(["newest", "price_low", "price_high"]);
    expect(sortsFor(read("q=x"))).toEqual(["relevance", "newest", "price_low", "price_high"]);
    expect(sortsFor(read("near=1,2&place=x"))).toEqual(["distance", "newest", "price_low", "price_high"]);
    expect(read("sort=relevance").sort).toBe("newest");
    expect(read("sort=distance&q=x").sort).toBe("relevance");
    expect(read("sort=rating").sort).toBe("newest");
  });

  it("stands in the address only when it is not the one that is there anyway", () => {
    const { listings } = pathsIn("en");
    expect(listings(read("q=x"))).toBe("/listings?q=x");
    expect(listings({ ...read("q=x"), sort: "newest" })).toBe("/listings?q=x&sort=newest");
    expect(listings({ ...read("q=x"), q: undefined })).toBe("/listings");
    expect(listings(read("near=1,2&place=x&sort=distance"))).toBe("/listings?near=1%2C2&place=x");
  });
});

describe("wanted dates", () => {
  it("are searched for when they are two days in order that are not past anywhere", () => {
    const problem = (query: string) => datesProblem(new URLSearchParams(query), "2027-02-01");
    expect(problem("")).toBeNull();
    expect(problem("from=&to=")).toBeNull();
    expect(problem("from=2027-02-01&to=2027-02-02")).toBeNull();
    expect(problem("from=2027-01-31&to=2027-02-02")).toBe("in_past");
    expect(problem("from=2027-02-02&to=2027-02-02")).toBe("wrong_order");
    expect(problem("from=2027-02-02")).toBe("one_missing");
    expect(problem("to=2027-02-02")).toBe("one_missing");
    expect(problem("from=2027-02-30&to=2027-03-02")).toBe("no_date");
    expect(problem("to=soon")).toBe("no_date");
  });
});

describe("what filters offer", () => {
  const category = (handle: string, isChild: boolean) => ({ handle, name: handle, count: 99, isChild });
  const facet = (key: string, counts: Record<string, number>) => ({
    key,
    values: Object.entries(counts).map(([value, count]) => ({ value, label: value, count })),
  });
  const facets = [
    facet("kind", { stay: 7, rental: 2 }),
    facet("category", { sea: 3, boats: 2 }),
    facet("currency", { eur: 9 }),
  ];
  const categories = [category("land", false), category("sea", false), category("boats", true)];

  it("is what something is left of, counted beside the other filters, categories in the order of their tree", () => {
    expect(facetChoices(facets, categories, read(""))).toEqual({
      kinds: [
        { value: "stay", count: 7 },
        { value: "rental", count: 2 },
      ],
      categories: [
        { ...category("sea", false), count: 3 },
        { ...category("boats", true), count: 2 },
      ],
      currencies: [],
    });
  });

  it("keeps what is chosen, also when nothing is left of it", () => {
    const choices = facetChoices(facets, categories, read("kind=tour&category=land&currency=usd"));
    expect(choices.kinds).toContainEqual({ value: "tour", count: 0 });
    expect(choices.categories[0]).toEqual({ ...category("land", false), count: 0 });
    expect(choices.currencies.map(({ value }) => value)).toEqual(["eur", "usd"]);
  });

  it("names currencies where there are several", () => {
    const both = [facet("currency", { eur: 9, usd: 1 })];
    expect(facetChoices(both, [], read("")).currencies.map(({ value }) => value)).toEqual(["eur", "usd"]);
  });
});

describe("an empty list", () => {
  const filter = read("near=37.38,-5.99&place=Sevilla&kind=stay&guests=2&from=2027-02-01&to=2027-02-05&page=3");
  const found = {
    alternatives: [
      { from: "2027-02-07", to: "2027-02-11", total: 393.26, currency: "eur" as const, listing_id: "lst_1" },
    ],
    wider_area: { near: "37.38,-5.99", radius_km: 200, count: 3 },
  };

  it("leads to the nearest free dates and to a wider area, and keeps all else that was asked for", () => {
    const ways = waysInstead(filter, found, "en", en);
    expect(ways.map(({ text, detail }) => plain(`${text}: ${detail}`))).toEqual([
      "7 – 11 Feb 2027: from €393.26 in all",
      "within 200 km of Sevilla: 3 listings",
    ]);
    const addresses = ways.map((way) => new URL(pathsIn("en").listings(way.filter), "http://localhost").searchParams);
    expect(addresses.map((address) => readFilter(address))).toEqual([
      { ...filter, page: 1, from: "2027-02-07", to: "2027-02-11" },
      { ...filter, page: 1, radius_km: 200 },
    ]);
  });

  it("says so in Spanish too", () => {
    const [dates, area] = waysInstead(filter, found, "es", es);
    expect(plain(dates?.detail ?? "")).toBe("desde 393,26 € en total");
    expect(area?.text).toBe("a menos de 200 km de Sevilla");
  });

  it("has no way on where there is nothing else", () => {
    expect(waysInstead(filter, { alternatives: [], wider_area: null }, "en", en)).toEqual([]);
  });
});

describe("chosen filters", () => {
  const filter = read(
    "q=boat&kind=rental&category=boats&seller=sel_1&guests=4&currency=usd&max_price=90&from=2027-02-01&to=2027-02-05&page=2",
  );

  it("are told one by one, in both languages", () => {
    const names = { category: "Boats", seller: "Casa Ada" };
    expect(chipsOf(filter, { language: "en", texts: en, ...names }).map(({ text }) => plain(text))).toEqual([
      "“boat”",
      "Rentals",
      "Boats",
      "by Casa Ada",
      "1 – 5 Feb 2027",
      "for 4 guests",
      "up to $90",
    ]);
    expect(chipsOf(filter, { language: "es", texts: es, ...names }).map(({ text }) => text)).toContain(
      "para 4 huéspedes",
    );
  });

  it("lead to the list without just themselves, from its first page", () => {
    const chips = chipsOf(filter, { language: "en", texts: en, ...nobody });
    for (const [index, chip] of chips.entries()) {
      const left = readFilter(new URL(pathsIn("en").listings(chip.without), "http://localhost").searchParams);
      const others = chipsOf(left, { language: "en", texts: en, ...nobody }).map(({ text }) => text);
      expect(others).toEqual(chips.filter((_, at) => at !== index).map(({ text }) => text));
      expect(left.page).toBe(1);
    }
  });

  it("name the place and how far around it", () => {
    const text = (query: string, texts = en) =>
      chipsOf(read(`near=1,2&place=Lisbon${query}`), { language: "en", texts, ...nobody }).map((chip) => chip.text);
    expect(text("")).toEqual(["near Lisbon"]);
    expect(text("&radius_km=100")).toEqual(["within 100 km of Lisbon"]);
    expect(text("", es)).toEqual(["cerca de Lisbon"]);
  });

  it("name the currency only where no price does", () => {
    const only = chipsOf(read("currency=jpy"), { language: "en", texts: en, ...nobody });
    expect(only.map(({ text }) => text)).toEqual(["in Japanese yen"]);
  });
});

describe("prices", () => {
  it("are compared in the marketplace's currency until people name another", () => {
    expect(comparedCurrency(read("currency=usd"))).toBeUndefined();
    expect(comparedCurrency(read("sort=price_low"))).toBe("eur");
    expect(comparedCurrency(read("min_price=5&currency=usd"))).toBe("usd");
  });

  it("are compared in the currency that a person prefers, unless they choose another for once", () => {
    expect(comparedCurrency(read("max_price=5"), "gbp")).toBe("gbp");
    expect(comparedCurrency(read("max_price=5&currency=usd"), "gbp")).toBe("usd");
    const [chip] = chipsOf(read("max_price=5"), { language: "en", texts: en, ...nobody, preferred: "gbp" });
    expect(chip?.text).toBe("up to £5");
  });
});

describe("a page of results", () => {
  it("is headed by the most telling of what was asked for", () => {
    expect(resultsTitle(read(""), nobody, en)).toBe("Explore");
    expect(resultsTitle(read("kind=stay"), nobody, en)).toBe("Stays on Berth");
    expect(resultsTitle(read("kind=stay&q=Lisbon"), nobody, en)).toBe("Results for “Lisbon”");
    expect(resultsTitle(read("near=1,2&place=Lisbon"), nobody, en)).toBe("Near Lisbon");
    expect(resultsTitle(read("near=1,2&place=Lisbon&kind=stay"), nobody, en)).toBe("Stays near Lisbon");
    expect(resultsTitle(read("seller=sel_1"), { ...nobody, seller: "Casa Ada" }, es)).toBe("Anuncios de Casa Ada");
  });

  it("says how many there are of what was asked for", () => {
    const words = (count: number, query: string, language: "en" | "es" = "en") =>
      plain(countWords(count, read(query), language, language === "en" ? en : es));
    expect(words(12, "")).toBe("12 listings");
    expect(words(1, "near=1,2&place=Lisbon&from=2027-02-01&to=2027-02-05&guests=2")).toBe(
      "1 listing near Lisbon, free 1 – 5 Feb 2027, for 2 guests",
    );
    expect(words(0, "from=2027-02-01&to=2027-02-05", "es")).toBe("Ningún anuncio, disponibles del 1–5 feb 2027");
  });

  it("is found from outside by its kind or category, and by nothing narrower", () => {
    expect(lastingFilter(read(""))).toEqual({});
    expect(lastingFilter(read("kind=stay&page=2"))).toEqual({ kind: "stay", page: 2 });
    expect(lastingFilter(read("category=boats"))).toEqual({ category: "boats" });
    for (const query of [
      "q=x",
      "near=1,2&place=x",
      "from=2027-02-01&to=2027-02-05",
      "guests=2",
      "sort=price_low",
      "max_price=9",
      "seller=sel_1",
      "kind=stay&category=boats",
    ]) {
      expect([query, lastingFilter(read(query))]).toEqual([query, null]);
    }
  });
});
