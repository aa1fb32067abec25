import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contentHash } from "../content-hash";

let root = "";

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "berth-hash-"));
  write("src/a.ts", "a");
  write("src/deep/b.ts", "b");
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("the hash of sources", () => {
  it("stays while contents and names stay", () => {
    const before = contentHash(root, ["src"]);
    write("src/a.ts", "a");
    expect(contentHash(root, ["src"])).toBe(before);
  });

  it.each([
    ["a content changes", () => write("src/deep/b.ts", "c")],
    ["a file is added", () => write("src/c.ts", "")],
    ["a file is gone", () => rmSync(path.join(root, "src/a.ts"))],
    [
      "text moves from one file to the next",
      () => {
        write("src/a.ts", "");
        write("src/deep/b.ts", "ab");
      },
    ],
  ])("changes when %s", (_what, change) => {
    const before = contentHash(root, ["src"]);
    change();
    expect(contentHash(root, ["src"])).not.toBe(before);
  });

  it("does not see what is made, nor what is skipped", () => {
    const before = contentHash(root, ["src"], ["tests", "src/own"]);
    write("src/node_modules/x.js", "x");
    write("src/.medusa/x.js", "x");
    write("src/deep/tests/b.spec.ts", "x");
    write("src/own/x.ts", "x");
    expect(contentHash(root, ["src"], ["tests", "src/own"])).toBe(before);
  });
});
