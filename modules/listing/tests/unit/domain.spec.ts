import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inLanguage } from "../../domain/in-language";
import { productOf, productStatus } from "../../domain/product-of-listing";
import { roundCoordinate } from "../../domain/round-coordinate";

describe("roundCoordinate", () => {
  it("moves a place by at most half a grid step, about 170 m, and hides all finer digits", () => {
    fc.assert(
      fc.property(fc.double({ min: -90, max: 90, noNaN: true }), (degrees) => {
        const rounded = roundCoordinate(degrees);
        expect(Math.abs(rounded - degrees)).toBeLessThanOrEqual(0.0015 + 0.0005);
        expect(roundCoordinate(rounded)).toBe(rounded);
      }),
    );
  });

  it("gives neighbours the same place", () => {
    expect(roundCoordinate(37.38283)).toBe(roundCoordinate(37.38251));
  });
});

describe("inLanguage", () => {
  it("answers the translation, or English where there is none or it is empty", () => {
    expect(inLanguage({ en: "House", es: "Casa" }, "es")).toBe("Casa");
    expect(inLanguage({ en: "House" }, "es")).toBe("House");
    expect(inLanguage({ en: "House", es: "" }, "es")).toBe("House");
    expect(inLanguage<string[]>({ en: ["No smoking"], es: [] }, "es")).toEqual(["No smoking"]);
  });
});

describe("productOf", () => {
  const listing = {
    title: { en: "A room" },
    summary: { en: "" },
    category_id: null,
    currency: "eur",
    base_price: 80,
    status: "paused",
  } as const;

  it("carries the price on its one variant, which no stock limits", () => {
    const product = productOf(listing, "a-room", ["one.webp", "two.webp"]);
    expect(product.variants).toHaveLength(1);
    expect(product.variants[0]).toMatchObject({
      manage_inventory: false,
      prices: [{ currency_code: "eur", amount: 80 }],
    });
    expect(product).toMatchObject({ handle: "a-room", thumbnail: "one.webp", category_ids: [], status: "draft" });
  });

  it("is published exactly when the listing is active", () => {
    expect((["draft", "active", "paused", "archived"] as const).map(productStatus)).toEqual([
      "draft",
      "published",
      "draft",
      "draft",
    ]);
  });
});
