import { describe, expect, it } from "vitest";
import { previewPath, readPreviewPath } from "../../preview-link";

const SECRET = "a-secret-of-the-test-only";
const link = { slug: "holds-and-payments", locale: "es", until: 2_000 };

describe("a link to a draft", () => {
  it("shows its article until it runs out", () => {
    const path = previewPath(link, SECRET);
    expect(readPreviewPath(path, 1_999, SECRET)).toEqual(link);
    expect(readPreviewPath(path, 2_000, SECRET)).toBeNull();
  });

  it.each([
    ["another article", (path: string) => path.replace("holds", "folds")],
    ["another language", (path: string) => path.replace("locale=es", "locale=en")],
    ["a later end", (path: string) => path.replace("until=2000", "until=9000")],
    ["no token", (path: string) => path.replace(/&token=.*/, "")],
    ["a token cut short", (path: string) => path.slice(0, -2)],
  ])("shows nothing with %s", (_what, forge) => {
    expect(readPreviewPath(forge(previewPath(link, SECRET)), 1_000, SECRET)).toBeNull();
  });

  it("shows nothing when another secret signed it", () => {
    expect(readPreviewPath(previewPath(link, `${SECRET}!`), 1_000, SECRET)).toBeNull();
  });
});
