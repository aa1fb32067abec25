/** Where the dashboard is mounted, `/app` unless configured otherwise; the bundler fills it in. */
declare const __BASE__: string | undefined;

export const BASE = typeof __BASE__ === "string" && __BASE__ !== "/" ? __BASE__.replace(/\/$/, "") : "";

/** The path of the current page as the dashboard's router sees it. */
export function currentPath(): string {
  const { pathname } = window.location;
  const path = pathname.startsWith(BASE) ? pathname.slice(BASE.length) : pathname;
  return path === "" ? "/" : path;
}
