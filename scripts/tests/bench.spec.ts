import { describe, expect, it } from "vitest";
import { readBenchArguments } from "../bench/harness/arguments";
import { assertLoopback, type LoadSample } from "../bench/harness/load";
import { reportText } from "../bench/harness/report";
import { type Contestant, interleave } from "../bench/harness/rounds";
import { median, percentile, ratios, slope, spread } from "../bench/harness/statistics";
import { BARE, CEILING, DATES, STOCK } from "../bench/search/contestants";
import { searchGoals } from "../bench/search/goals";
import { searches } from "../bench/search/queries";
import { judge } from "../bench/soak/memory";

describe("figures that were taken several times", () => {
  it("have a median, which of an even number is between the two in the middle", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeNaN();
  });

  it("have percentiles by nearest rank", () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([50, 95, 99, 100].map((percent) => percentile(hundred, percent))).toEqual([50, 95, 99, 100]);
    expect(percentile([7], 95)).toBe(7);
    expect(percentile([1, 2], 95)).toBe(2);
  });

  it("are compared round by round, not by their means", () => {
    expect(ratios([10, 40], [5, 10])).toEqual({ min: 2, median: 3, max: 4 });
    expect(spread([2, 9, 4])).toEqual({ min: 2, median: 4, max: 9 });
  });

  it("have a slope", () => {
    expect(slope([1, 2, 3, 4].map((x) => ({ x, y: 5 - 2 * x })))).toBeCloseTo(-2);
  });
});

describe("contestants", () => {
  it("are warmed up first, then take turns", async () => {
    const order: string[] = [];
    const of = (name: string): Contestant<number> => ({
      name,
      run: async (phase) => order.push(`${name} ${phase}`),
    });
    const samples = await interleave([of("A"), of("B")], 2, () => undefined);
    expect(order).toEqual(["A warm-up", "B warm-up", "A round", "B round", "A round", "B round"]);
    expect(samples.get("A")).toEqual([3, 5]);
  });

  it("are on this machine", () => {
    expect(() => assertLoopback("http://localhost:9000")).not.toThrow();
    expect(() => assertLoopback("http://127.0.0.1:9000")).not.toThrow();
    expect(() => assertLoopback("https://berth.example")).toThrow("berth.example");
  });
});

describe("the arguments of a bench", () => {
  it("are sizes and flags, in any order, over the defaults", () => {
    expect(readBenchArguments([], { sizes: [7] })).toEqual({ connections: 20, rounds: 5, seconds: 8, sizes: [7] });
    expect(readBenchArguments(["1000", "--rounds", "3", "10000"], { sizes: [7], connections: 8 })).toEqual({
      connections: 8,
      rounds: 3,
      seconds: 8,
      sizes: [1000, 10_000],
    });
  });

  it("are refused by name when they make no sense", () => {
    expect(() => readBenchArguments(["--rounds", "none"])).toThrow("--rounds");
    expect(() => readBenchArguments(["--fast"])).toThrow("--fast");
    expect(() => readBenchArguments(["many"])).toThrow("many");
  });
});

describe("a report", () => {
  it("says on what machine, and of each goal whether it is met", () => {
    const machine = { cpu: "Test CPU", cores: 2, memory_gb: 8, os: "Debian", node: "24", postgres: "18.4" };
    const text = reportText({
      ...{ name: "x", title: "a bench", rows: [["a", "b"]], result: null },
      machine: { ...machine, load_before: 7, date: "2026-01-01" },
      goals: [
        { what: "fast", figure: "3 ×", met: true },
        { what: "small", figure: "9 MB", met: false },
      ],
    });
    expect(text).toContain(
      "2 cores of Test CPU, 8 GB, Debian, Node 24, PostgreSQL 18.4, BUSY with other work (load 7)",
    );
    expect(text).toContain("goal fast: met (3 ×)");
    expect(text).toContain("goal small: MISSED (9 MB)");
  });
});

describe("the goals of search", () => {
  const sample = (per_second: number, p95_ms = 10): LoadSample => ({
    ...{ requests: 1, per_second, p50_ms: 1, p95_ms, p99_ms: 1, refused: {}, errors: 0 },
  });
  const run = (stock: number, ceiling: number, dates: number, extra: [string, LoadSample[]][] = []) =>
    searchGoals(new Map([[STOCK, [sample(stock)]], [CEILING, [sample(ceiling)]], [DATES, [sample(dates)]], ...extra]));

  it("are twenty times stock where the ceiling allows it", () => {
    expect(run(10, 1000, 200).map(({ met }) => met)).toEqual([true]);
    expect(run(10, 1000, 199).map(({ met }) => met)).toEqual([false]);
  });

  it("are a part of the ceiling where that is lower", () => {
    expect(run(100, 1000, 600).map(({ met }) => met)).toEqual([true]);
    expect(run(100, 1000, 599).map(({ met, what }) => [met, what.includes("60 %")])).toEqual([[false, true]]);
  });

  it("hold the slow answers against the bare SQL", () => {
    expect(run(10, 1000, 200, [[BARE, [sample(1, 3)]]]).map(({ met }) => met)).toEqual([true, false]);
    expect(run(10, 1000, 200, [[BARE, [sample(1, 4)]]]).map(({ met }) => met)).toEqual([true, true]);
  });

  it("are none when the search was not measured", () => {
    expect(searchGoals(new Map([[STOCK, [sample(10)]]]))).toEqual([]);
  });
});

describe("the searches of the bench", () => {
  const [texts, places, dates] = [searches("text"), searches("text + distance"), searches("text + distance + dates")];

  it("are many different ones, and the same at every run", () => {
    expect(searches("text")).toEqual(texts);
    expect(new Set(places.map((search) => JSON.stringify(search))).size).toBeGreaterThan(300);
  });

  it("differ only in what is added", () => {
    expect(dates[3]).toMatchObject(places[3] ?? {});
    expect(places[3]).toMatchObject(texts[3] ?? {});
    expect(Object.keys(dates[3] ?? {}).sort()).toEqual(["from", "guests", "language", "near", "q", "radius_km", "to"]);
  });
});

describe("memory under load", () => {
  const memoryOver = (mb: (seconds: number) => number) =>
    Array.from({ length: 61 }, (_, index) => ({ seconds: index * 10, mb: mb(index * 10) }));

  it("is flat when it has only grown at first", () => {
    expect(judge(memoryOver((seconds) => Math.min(600, 300 + 2 * seconds))).flat).toBe(true);
  });

  it("is not when it goes on growing", () => {
    const { flat, mb_per_minute } = judge(memoryOver((seconds) => 500 + seconds / 6));
    expect(flat).toBe(false);
    expect(mb_per_minute).toBeCloseTo(10);
  });
});
