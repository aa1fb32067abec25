import { describe, expect, it } from "vitest";
import { withContents } from "../src/help/article-contents";

describe("the contents of an article", () => {
  it("list its second-level headings in order, each with an address that the heading has", () => {
    const { html, headings } = withContents(
      "<p>First.</p><h2>When to cancel</h2><h3>Detail</h3><h2>What is paid back</h2>",
    );
    expect(headings.map(({ words }) => words)).toEqual(["When to cancel", "What is paid back"]);
    for (const { id, words } of headings) expect(html).toContain(`<h2 id="${id}">${words}</h2>`);
    expect(html).toContain("<h3>Detail</h3>");
  });

  it("keep headings apart that say the same", () => {
    const { headings } = withContents("<h2>By card</h2><h2>By card</h2>");
    expect(new Set(headings.map(({ id }) => id)).size).toBe(2);
  });

  it("read through accents, marks and entities, and leave the heading as it was", () => {
    const { html, headings } = withContents(
      '<h2 style="text-align:center">¿Qué pasa <strong>después</strong> &amp; cuándo?</h2>',
    );
    expect(headings[0]?.words).toBe("¿Qué pasa después & cuándo?");
    expect(headings[0]?.id).toMatch(/^1-[a-z0-9-]+$/);
    expect(html).toContain('<h2 style="text-align:center" id="');
    expect(html).toContain("<strong>después</strong> &amp; cuándo?");
  });

  it("of an article without headings are none", () => {
    expect(withContents("<p>Short.</p>")).toEqual({ html: "<p>Short.</p>", headings: [] });
  });
});
