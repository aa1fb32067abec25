import { describe, expect, it } from "vitest";
import { en } from "../src/i18n/en";
import { es } from "../src/i18n/es";
import { pathsIn } from "../src/paths";
import { chipsOf, comparedCurrency } from "../src/results/chips";
import { lastingFilter, resultsTitle } from "../src/results/page-words";
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

  it("comes back from the address that it is written into", () => {
    const query = "q=boat&kind=rental&guests=4&currency=usd&max_price=90&sort=price_high&from=2027-02-01&to=2027-02-05";
    const filter = read(query);
    const address = new URL(pathsIn("es").listings(filter), "http://localhost");
    expect(address.pathname).toBe("/es/listings");
    expect(readFilter(address.searchParams)).toEqual(filter);
    expect(pathsIn("en").listings(read(""))).toBe("/listings");
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
    expect(resultsTitle(read("seller=sel_1"), { ...nobody, seller: "Casa Ada" }, es)).toBe("Anuncios de Casa Ada");
  });

  it("is found from outside by its kind or category, and by nothing narrower", () => {
    expect(lastingFilter(read(""))).toEqual({});
    expect(lastingFilter(read("kind=stay&page=2"))).toEqual({ kind: "stay", page: 2 });
    expect(lastingFilter(read("category=boats"))).toEqual({ category: "boats" });
    for (const query of [
      "q=x",
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
