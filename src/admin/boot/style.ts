import { MARK_URL } from "./brand";

/** While nobody is known to be an operator, what leads to core pages and cannot be left out otherwise is hidden. */
const NOT_OPERATOR = "html:not([data-role=operator])";

const RULES = `
  /* The gear at the foot of the sidebar. */
  ${NOT_OPERATOR} a[href$="/settings"],
  /* The settings' step in the breadcrumbs, and on a phone the dots that stand for it. */
  ${NOT_OPERATOR} ol > li:has(> a[href$="/settings"]),
  ${NOT_OPERATOR} ol > li:has(> a[href$="/settings"]) + li span:first-child:not(:only-child),
  /* The store's settings in the menu behind its name, with the line above them. */
  ${NOT_OPERATOR} [role=menuitem][href$="/settings/store"],
  ${NOT_OPERATOR} [role=separator]:has(+ [href$="/settings/store"]),
  /* Documentation for developers, and the list of shortcuts to core pages, in the person's menu. */
  ${NOT_OPERATOR} [role=menuitem][href*="medusajs.com"],
  ${NOT_OPERATOR} [role=menu]:has([href*="medusajs.com"]) [role=separator] + [role=menuitem]:not(a):not([aria-haspopup]):not(:last-child),
  ${NOT_OPERATOR} [role=menu] [role=separator]:has(+ [href*="medusajs.com"]),
  /* The layout editor at the top right: the only menu button that is there for everybody. */
  ${NOT_OPERATOR} .border-b > .justify-end > button[aria-haspopup=menu] { display: none !important; }

  ${NOT_OPERATOR} ol > li:has(> a[href$="/settings"]) + li span:last-child { display: block; }

  /* Berth's mark in place of the stock one on the sign-in pages. */
  svg[viewBox="0 0 400 400"] { background: url("${MARK_URL}") center / cover no-repeat; }
  svg[viewBox="0 0 400 400"] > * { display: none; }
`;

/** Puts the rules into the page before the dashboard draws its first frame. */
export function addStyle(): void {
  const style = document.createElement("style");
  style.textContent = RULES;
  document.head.append(style);
}
