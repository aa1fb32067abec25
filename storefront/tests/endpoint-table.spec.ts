import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ENDPOINTS, FORM_PAGES, takesMethod } from "../src/server/endpoint-table";

const PAGES = path.join(import.meta.dirname, "../src/pages");

function files(folder: string, ending: string): string[] {
  return readdirSync(path.join(PAGES, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .map((file) => path.join(folder, file));
}

/** The address that Astro gives a file of src/pages. */
function addressOf(file: string): string {
  const bare = file.replace(/\.(ts|astro)$/, "").replace(/(^|\/)index$/, "");
  return `/${bare}`.replace(/\/$/, "") || "/";
}

function source(file: string): string {
  return readFileSync(path.join(PAGES, file), "utf8");
}

function methodsOf(file: string): string[] {
  return [...source(file).matchAll(/^export const (GET|POST|PUT|PATCH|DELETE|ALL)\b/gm)].map((match) => match[1] ?? "");
}

describe("the table of endpoints", () => {
  it("names every file of src/pages/api with the methods it exports, and nothing else", () => {
    const found = files("api", ".ts").map((file) => ({ path: addressOf(file), methods: methodsOf(file) }));
    const declared = ENDPOINTS.map((endpoint) => ({ path: endpoint.path, methods: [...endpoint.methods] }));
    const byPath = (a: { path: string }, b: { path: string }) => a.path.localeCompare(b.path);
    expect(found.length).toBeGreaterThan(0);
    expect(found.toSorted(byPath)).toEqual(declared.toSorted(byPath));
  });

  it("names every page that takes a form, and nothing else", () => {
    const found = files("", ".astro").filter((file) => /request\.method === "POST"/.test(source(file)));
    expect(found.map(addressOf).toSorted()).toEqual(FORM_PAGES.map((page) => page.path).toSorted());
  });

  it("takes a method only where it is declared", () => {
    expect(takesMethod("/sign-in", "POST")).toBe(true);
    expect(takesMethod("/sign-in/", "POST")).toBe(true);
    expect(takesMethod("/api/listings/lst_1/quotes", "POST")).toBe(true);
    expect(takesMethod("/api/listings/lst_1/quotes/more", "POST")).toBe(false);
    expect(takesMethod("/", "POST")).toBe(false);
    expect(takesMethod("/sign-in", "DELETE")).toBe(false);
  });
});
