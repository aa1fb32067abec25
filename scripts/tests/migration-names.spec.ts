import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "../instance";

it("migrations of all capabilities have names of their own: they are noted in one table, by name alone", () => {
  const modules = path.join(ROOT, "modules");
  const folders = readdirSync(modules).map((capability) => path.join(modules, capability, "migrations"));
  const names = folders
    .filter(existsSync)
    .flatMap((folder) => readdirSync(folder))
    .filter((name) => name.startsWith("Migration"));
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
