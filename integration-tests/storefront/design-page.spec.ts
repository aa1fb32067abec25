import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OwnStorefront } from "./own-storefront";
import { readPage } from "./read-page";

describe("the page of the design system", () => {
  const shop = new OwnStorefront();

  beforeAll(() => shop.start({ BERTH_DEMO: "false" }));
  afterAll(() => shop.stop());

  it("shows every component on both sides in demo mode, and is not to be found", async () => {
    const { status, html, meta } = await readPage("/design");
    expect([status, meta.robots]).toEqual([200, "noindex"]);
    for (const name of ["Colour", "Type", "Button", "Field", "Note", "Badge", "Skeleton", "Listing card", "Calendar"]) {
      expect(html).toMatch(new RegExp(`<h2[^>]*>${name}</h2>`));
    }
    const sides = (side: string) => html.split(`data-theme="${side}"`).length - 1;
    expect(sides("light")).toBeGreaterThan(12);
    expect(sides("dark")).toBe(sides("light"));
  });

  it("gives no two things on it the same name", async () => {
    const { html } = await readPage("/design");
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("does not exist in a shop that is no demo", async () => {
    expect((await readPage("/design", { base: shop.url })).status).toBe(404);
    expect((await readPage("/", { base: shop.url })).status).toBe(200);
  });

  it("is written in English only", async () => {
    expect((await readPage("/es/design")).status).toBe(404);
  });
});
