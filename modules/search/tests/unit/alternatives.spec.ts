import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { middleOf, splitBox } from "../../domain/area";
import { type Alike, countOf, facetsOf } from "../../domain/facets";
import { type Days, nearestDates } from "../../domain/nearest-dates";

const candidate = (name: string, total_minor: bigint, ...taken: Days[]) => ({
  name,
  taken,
  currency: "eur",
  total_minor,
});

describe("nearestDates", () => {
  const wanted = { from: 100, to: 102 };
  const range = { from: 90, to: 120 };

  it("names what is nearest, the later one first, with the cheapest that is free", () => {
    const found = nearestDates(
      wanted,
      [candidate("dear", 900n, { from: 99, to: 103 }), candidate("cheap", 500n, { from: 98, to: 110 })],
      range,
    );
    expect(found.map(({ from, to, cheapest }) => [from, to, cheapest.name])).toEqual([
      [103, 105, "dear"],
      [97, 99, "dear"],
      [105, 107, "dear"],
    ]);
  });

  it("does not compare prices of different currencies", () => {
    const yen = { ...candidate("yen", 5n), currency: "jpy" };
    expect(nearestDates(wanted, [candidate("euro", 900n), yen], range)[0]?.cheapest.name).toBe("euro");
  });

  it("is empty when nothing is free within the range, or there are no candidates", () => {
    expect(nearestDates(wanted, [candidate("full", 1n, range)], range)).toEqual([]);
    expect(nearestDates(wanted, [], range)).toEqual([]);
    expect(nearestDates(wanted, [candidate("free", 1n)], { from: 120, to: 100 })).toEqual([]);
  });

  it("never names dates that are taken, outside the range, the wanted ones, or overlapping each other", () => {
    const days = fc
      .tuple(fc.integer({ min: 60, max: 150 }), fc.integer({ min: 1, max: 20 }))
      .map(([from, length]) => ({ from, to: from + length }));
    const candidates = fc.array(
      fc.array(days, { maxLength: 8 }).map((taken) => candidate("one", 1n, ...taken)),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(days, candidates, (asked, some) => {
        const found = nearestDates(asked, some, { from: 70, to: 140 });
        const overlap = (a: Days, b: Days) => a.from < b.to && b.from < a.to;
        found.forEach((one, index) => {
          expect(one.to - one.from).toBe(asked.to - asked.from);
          expect(one.from >= 70 && one.to <= 140 && one.from !== asked.from).toBe(true);
          expect(one.cheapest.taken.some((taken) => overlap(one, taken))).toBe(false);
          expect(found.some((other, place) => place !== index && overlap(one, other))).toBe(false);
        });
      }),
    );
  });
});

describe("areas", () => {
  it("split at the date line, and have their middle on the short way round", () => {
    const box = { west: 179, south: -18, east: -179, north: -16 };
    expect(splitBox(box)).toEqual([
      { ...box, east: 180 },
      { ...box, west: -180 },
    ]);
    expect(middleOf(box)).toEqual({ lat: -17, lng: 180 });
    expect(middleOf({ west: 178, south: 0, east: -176, north: 0 })).toEqual({ lat: 0, lng: -179 });
    expect(splitBox({ ...box, west: 1, east: 2 })).toHaveLength(1);
  });
});

describe("facets", () => {
  const top = { handle: "stays", name: { en: "Stays", es: "Alojamientos" } };
  const leaf = (handle: string) => ({ handle, name: { en: handle } });
  const meets = { in_kind: true, in_category: true, in_price: true };
  const alike = (path: Alike["path"], count: number, more: Partial<Alike> = {}): Alike => ({
    ...{ kind: "stay", currency: "eur", path, count },
    ...meets,
    ...more,
  });

  it("count a tree from its leaves, many first, in the reader's language", () => {
    const rows = [alike([top, leaf("cabins")], 2), alike([top, leaf("flats")], 5), alike([top], 1), alike([], 7)];
    expect(facetsOf(rows, "es")).toEqual([
      { key: "kind", values: [{ value: "stay", label: "Alojamientos", count: 15 }] },
      {
        key: "category",
        values: [
          { value: "stays", label: "Alojamientos", count: 8 },
          { value: "flats", label: "flats", count: 5 },
          { value: "cabins", label: "cabins", count: 2 },
        ],
      },
      { key: "currency", values: [{ value: "eur", label: "EUR", count: 15 }] },
    ]);
    expect(countOf(rows)).toBe(15);
  });

  it("are counted without their own filter and with those of the others", () => {
    const rows = [
      alike([top], 1),
      alike([top], 2, { kind: "tour", in_kind: false }),
      alike([leaf("cars")], 4, { in_category: false }),
      alike([top], 8, { currency: "usd", in_price: false }),
    ];
    const counts = Object.fromEntries(
      facetsOf(rows, "en").map(({ key, values }) => [key, values.map((v) => [v.value, v.count])]),
    );
    expect(counts).toEqual({
      kind: [
        ["tour", 2],
        ["stay", 1],
      ],
      category: [
        ["cars", 4],
        ["stays", 1],
      ],
      currency: [
        ["usd", 8],
        ["eur", 1],
      ],
    });
    expect(countOf(rows)).toBe(1);
  });

  it("are left out when they are empty", () => {
    expect(facetsOf([], "en")).toEqual([]);
    expect(facetsOf([alike([], 1)], "en").map(({ key }) => key)).toEqual(["kind", "currency"]);
  });
});
