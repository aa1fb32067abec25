import { forgetMe, loadMe, readMe } from "../me/me-store";
import { readRoleHint, writeRoleHint } from "../me/role-hint";
import { BASE, currentPath } from "./base";
import { brand } from "./brand";
import { isPublicPath, isSellerPath, startWithNext } from "./paths";
import { pickLanguage } from "./pick-language";
import { captureShortcuts } from "./shortcuts";
import { announceSigningOut } from "./signing-out";
import { addStyle } from "./style";
import { watchSession } from "./watch-session";

/** True while the person is known to be an operator. */
function isOperator(): boolean {
  const state = readMe();
  return state.status === "known" && state.me.role === "operator";
}

/**
 * Core pages load their rows before any layout of ours can stop them. So unless the last visit was an operator's,
 * the router starts on the start page, which sends an operator on to where they wanted to go.
 */
function startOnAllowedPage(): void {
  const path = currentPath();
  if (isPublicPath(path) || isSellerPath(path) || readRoleHint() === "operator") return;
  window.history.replaceState(null, "", BASE + startWithNext(path + window.location.search));
}

function signedOut(): void {
  writeRoleHint(null);
  forgetMe();
  window.location.assign(`${BASE}/login`);
}

/** Runs once, when the layouts are imported: before the dashboard makes its router and draws its first frame. */
function boot(): void {
  pickLanguage();
  addStyle();
  brand();
  captureShortcuts(isOperator);
  watchSession({ onSignedIn: () => void loadMe(), onSigningOut: announceSigningOut, onSignedOut: signedOut });
  startOnAllowedPage();
  if (isPublicPath(currentPath())) forgetMe();
  else void loadMe();
}

boot();
