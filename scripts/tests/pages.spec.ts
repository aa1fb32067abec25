import { expect, test } from "vitest";
import { ADMIN_PAGES, adminLooks } from "../pages/admin-pages";
import { adminPagePaths, storefrontPageFiles } from "../pages/routes";
import { STOREFRONT_PAGES, storefrontLooks } from "../pages/storefront-pages";

test("every page file of the storefront is looked at, or says why not, and nothing else is", () => {
  expect(Object.keys(STOREFRONT_PAGES).sort(), "scripts/pages/storefront-pages.ts says how a page is opened").toEqual(
    storefrontPageFiles(),
  );
});

test("every page of Berth's own in the dashboard is looked at, and nothing else is", () => {
  expect(Object.keys(ADMIN_PAGES).sort(), "scripts/pages/admin-pages.ts says how a page is opened").toEqual(
    adminPagePaths(),
  );
});

test("no two looks share a name: their pictures would overwrite each other", () => {
  for (const names of [storefrontLooks().map(({ name }) => name), adminLooks().map(({ name }) => name)]) {
    expect(names).toEqual([...new Set(names)]);
  }
});
