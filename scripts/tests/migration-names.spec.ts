import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "../instance";

it("migrations of all capabilities have names of their own: they are noted in one table, by name alone", () => {
  const names = readdirSync(path.join(ROOT, "modules"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\/migrations\/Migration\d+\.ts$/.test(file) && !file.includes(".medusa"))
    .map((file) => path.basename(file));
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
