import path from "node:path";
import { describe, expect, it } from "vitest";
import { readSeedData } from "../../seed/read-data";
import { judge } from "../bench/relevance/judge";
import { ndcg, recall } from "../bench/relevance/metrics";
import { type LabelledSearch, labelledSearches } from "../bench/relevance/searches";

describe("nDCG@10", () => {
  const right = { best: 3, good: 2, fair: 1 };

  it("is 1 for the best order, whatever wrong ones follow", () => {
    expect(ndcg(["best", "good", "fair"], right)).toBe(1);
    expect(ndcg(["best", "good", "fair", "wrong"], right)).toBe(1);
  });

  it("discounts by log2 of the rank what is gained by 2^grade − 1", () => {
    // (3 / log2 2 + 7 / log2 3) of (7 / log2 2 + 3 / log2 3 + 1 / log2 4)
    expect(ndcg(["good", "best"], right)).toBeCloseTo(0.7896, 4);
    expect(ndcg(["wrong", "best"], { best: 3 })).toBeCloseTo(1 / Math.log2(3), 10);
  });

  it("looks at ten ranks, in what was found and in what would be best", () => {
    const wrong = Array.from({ length: 10 }, (_, number) => `wrong${number}`);
    expect(ndcg([...wrong, "best"], right)).toBe(0);
    const twelve = Object.fromEntries(Array.from({ length: 12 }, (_, number) => [`right${number}`, 2]));
    expect(ndcg(Object.keys(twelve), twelve)).toBe(1);
  });

  it("is no number where nothing is right, and 0 where nothing was found", () => {
    expect(ndcg(["wrong"], {})).toBeNaN();
    expect(ndcg([], right)).toBe(0);
  });
});

describe("recall@10", () => {
  it("is the part of what is good that was found, whatever its order", () => {
    expect(recall(["fair", "good"], { best: 3, good: 2, fair: 1 })).toBe(0.5);
    expect(recall(["good", "wrong", "best"], { best: 3, good: 2 })).toBe(1);
    const wrong = Array.from({ length: 10 }, (_, number) => `wrong${number}`);
    expect(recall([...wrong, "best"], { best: 3 })).toBe(0);
    expect(recall(["fair"], { fair: 1 })).toBeNaN();
  });
});

it("searches for which nothing is right are counted apart", async () => {
  const searches: LabelledSearch[] = [
    { kind: "title", query: { q: "boat" }, right: { boat: 3 } },
    { kind: "place", query: { q: "here" }, right: { here: 2 } },
    { kind: "place", query: { q: "mars" }, right: {} },
  ];
  const judgement = await judge(searches, async ({ q }) => ({
    handles: q === "boat" ? ["boat"] : ["wrong"],
    count: 1,
  }));
  expect(judgement.all).toEqual({ searches: 2, ndcg: 0.5, recall: 0.5 });
  expect(judgement.by_kind).toEqual({
    title: { searches: 1, ndcg: 1, recall: 1 },
    place: { searches: 1, ndcg: 0, recall: 0 },
  });
  expect(judgement.nothing_right).toMatchObject([{ query: { q: "mars" }, handles: ["wrong"] }]);
});

it("every labelled search is another, in both languages, and names listings of the seed that the public sees", () => {
  const searches = labelledSearches();
  const { listings } = readSeedData(path.join(__dirname, "../../seed/data"));
  const seen = new Set(listings.filter(({ status }) => status === "active").map(({ handle }) => handle));
  expect(searches.flatMap(({ right }) => Object.keys(right)).filter((handle) => !seen.has(handle))).toEqual([]);
  expect(new Set(searches.map(({ query }) => JSON.stringify(query))).size).toBe(searches.length);
  for (const language of ["en", "es"]) {
    const labelled = searches.filter(
      ({ query, right }) => query.language === language && Object.keys(right).length > 0,
    );
    expect(labelled.length, language).toBeGreaterThanOrEqual(40);
  }
});
