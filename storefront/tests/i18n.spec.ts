import { describe, expect, it } from "vitest";
import { en } from "../src/i18n/en";
import { es } from "../src/i18n/es";
import { fill, plural } from "../src/i18n/fill";

/** Texts that are rightly the same in both languages. */
const SAME_IN_BOTH = new Set(["quote.total", "booking.total"]);

type Entry = { path: string; text: string };

function textsIn(value: unknown, path: string): Entry[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) throw new Error(`${path} is neither a text nor a group of texts`);
  const prefix = path === "" ? "" : `${path}.`;
  return Object.entries(value).flatMap(([name, child]) => textsIn(child, prefix + name));
}

const english = new Map(textsIn(en, "").map(({ path, text }) => [path, text]));
const spanish = new Map(textsIn(es, "").map(({ path, text }) => [path, text]));

function placeholders(text: string | undefined): string[] {
  return [...(text ?? "").matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "").toSorted();
}

describe("the catalogues", () => {
  it("have the same keys in both languages", () => {
    expect([...spanish.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it("leave no text empty", () => {
    const empty = [...english, ...spanish].filter(([, text]) => text.trim() === "").map(([path]) => path);
    expect(empty).toEqual([]);
  });

  it("translate every text that is not on the list of those that are the same", () => {
    const untranslated = [...english].filter(([path, text]) => spanish.get(path) === text).map(([path]) => path);
    expect(untranslated.filter((path) => !SAME_IN_BOTH.has(path))).toEqual([]);
  });

  it("list as the same only what is the same", () => {
    expect([...SAME_IN_BOTH].filter((path) => spanish.get(path) !== english.get(path))).toEqual([]);
  });

  it("use the same placeholders in both languages", () => {
    const different = [...english.keys()].filter(
      (path) => placeholders(english.get(path)).join() !== placeholders(spanish.get(path)).join(),
    );
    expect(different).toEqual([]);
  });
});

describe("filling texts", () => {
  it("puts values where their names stand and leaves unknown names alone", () => {
    expect(fill("{a} and {b}", { a: 1 })).toBe("1 and {b}");
  });

  it("chooses the form of a number by the language's rules", () => {
    const forms = { one: "{count} night", other: "{count} nights" };
    expect([0, 1, 2, 1200].map((count) => plural("en", forms, count))).toEqual([
      "0 nights",
      "1 night",
      "2 nights",
      "1,200 nights",
    ]);
  });
});
