import { describe, expect, test } from "vitest";
import { readPreviewPath } from "../../src/shared/preview-link.ts";
import { previewAddress } from "../src/preview-address.ts";

const site = { storefrontUrl: "https://berth.example", secret: "fedcba9876543210fedcba9876543210" };
const start = Date.UTC(2026, 10, 24, 9) / 1000;

function linkIn(address: string | null, nowSeconds: number) {
  const { pathname, search } = new URL(address ?? "https://nothing.example");
  return readPreviewPath(pathname.replace(/^\/es/, "") + search, nowSeconds, site.secret);
}

describe("the address of a preview", () => {
  test("is the storefront's page in the language that is written, with a link that it accepts", () => {
    const english = previewAddress({ slug: "paying", locale: "en", nowSeconds: start }, site);
    const spanish = previewAddress({ slug: "paying", locale: "es", nowSeconds: start }, site);
    expect(english).toMatch(/^https:\/\/berth\.example\/help\/preview\?/);
    expect(spanish).toMatch(/^https:\/\/berth\.example\/es\/help\/preview\?/);
    expect(linkIn(english, start)).toMatchObject({ slug: "paying", locale: "en" });
    expect(linkIn(spanish, start)).toMatchObject({ slug: "paying", locale: "es" });
  });

  test("stays the same within an hour, and works for half a day from its last minute", () => {
    const first = previewAddress({ slug: "paying", locale: "en", nowSeconds: start }, site);
    const last = start + 3599;
    expect(previewAddress({ slug: "paying", locale: "en", nowSeconds: last }, site)).toBe(first);
    expect(previewAddress({ slug: "paying", locale: "en", nowSeconds: start + 3600 }, site)).not.toBe(first);
    expect(linkIn(first, last + 12 * 3600)).not.toBeNull();
    expect(linkIn(first, start + 14 * 3600)).toBeNull();
  });

  test("is none while an article has no slug", () => {
    for (const slug of [undefined, null, "", 5]) {
      expect(previewAddress({ slug, locale: "en", nowSeconds: start }, site)).toBeNull();
    }
  });
});
