/** The page that sends everybody on to their own part of the dashboard. */
export const START = "/seller-start";

/** Where an operator lands: the core's own first page. */
export const OPERATOR_HOME = "/orders";

const SELLER_AREA = [START, "/seller", "/settings/profile"];
const PUBLIC_AREA = ["/login", "/reset-password", "/invite"];

function isWithin(path: string, area: string): boolean {
  return path === area || path.startsWith(`${area}/`);
}

/** True for pages that a seller's staff may see; `/sellers` is not below `/seller`. */
export function isSellerPath(path: string): boolean {
  return SELLER_AREA.some((area) => isWithin(path, area));
}

/** True for pages that need no session. */
export function isPublicPath(path: string): boolean {
  return PUBLIC_AREA.some((area) => isWithin(path, area));
}

/** The start page, remembering where somebody wanted to go. */
export function startWithNext(path: string): string {
  return path === "/" || path === START ? START : `${START}?next=${encodeURIComponent(path)}`;
}

/**
 * A `next` parameter that may be followed: a path of this dashboard, nothing that leaves it or comes back to the
 * start or the sign-in page. Null for everything else.
 */
export function safeNext(next: string | null): string | null {
  if (!next || !/^\/(?![/\\])[^\\]*$/.test(next)) return null;
  const path = next.split(/[?#]/)[0] ?? "/";
  return path === "/" || isWithin(path, START) || isPublicPath(path) ? null : next;
}
