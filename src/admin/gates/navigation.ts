import { isValidElement, type ReactNode } from "react";
import type { MeState } from "../me/me-store";
import { isMember } from "../me/membership";

const NAV = "core:nav:";

function keyOf(node: ReactNode): string {
  return isValidElement(node) ? (node.key ?? "") : "";
}

/**
 * True for the entries of the main sidebar. Dashboard 2.21 draws it with the same layout as pages; only the entries'
 * keys tell them apart. While an operator rearranges the sidebar it is one node without such keys.
 */
export function isNavigation(section: ReactNode): boolean {
  return Array.isArray(section) && section.some((node) => keyOf(node).startsWith(NAV));
}

export function hasEntries(section: ReactNode): boolean {
  return Array.isArray(section) ? section.length > 0 : Boolean(section);
}

/** The entries of a section whose key passes; a section that is no list of entries is left out. */
export function keepEntries(section: ReactNode, keep: (key: string) => boolean): ReactNode[] {
  return Array.isArray(section) ? section.filter((node: ReactNode) => keep(keyOf(node))) : [];
}

function isSellerEntry(path: string): boolean {
  return path === "/seller-start" || path.startsWith("/seller/");
}

/**
 * Whether an entry of the main sidebar is for this person; nothing is until the person is known. All that is not
 * named as the sellers' is the operators', so that a page added by the core or by a capability is never shown by mistake.
 */
export function mayNavigate(state: MeState, key: string): boolean {
  if (state.status !== "known") return false;
  const isSellers = key.startsWith(NAV) && isSellerEntry(key.slice(NAV.length));
  return isSellers ? isMember(state.me) : state.me.role === "operator";
}
