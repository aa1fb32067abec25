import { readdirSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../instance";

const STOREFRONT_PAGES = path.join(ROOT, "storefront", "src", "pages");

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => file.split(path.sep).join("/"));
}

/** Every page of the storefront, as its file below `storefront/src/pages`: `bookings/[id]/index.astro`. */
export function storefrontPageFiles(): string[] {
  return filesBelow(STOREFRONT_PAGES)
    .filter((file) => file.endsWith(".astro"))
    .sort();
}

/** `@` marks a page that is drawn above its parent; it is no part of the address. */
function adminPath(file: string): string {
  return `/${file.replace(/\/page\.tsx$/, "").replaceAll("@", "")}`;
}

/** Every page of Berth's own in the dashboard, as its path below its base: `/seller/listings/[id]/edit`. */
export function adminPagePaths(): string[] {
  const folders = [
    path.join(ROOT, "src", "admin", "routes"),
    ...readdirSync(path.join(ROOT, "modules")).map((name) => path.join(ROOT, "modules", name, "admin", "routes")),
  ];
  return folders
    .flatMap((folder) => {
      try {
        return filesBelow(folder);
      } catch {
        return [];
      }
    })
    .filter((file) => file.endsWith("page.tsx"))
    .map(adminPath)
    .sort();
}
