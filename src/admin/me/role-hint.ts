const KEY = "berth.role";

/** What the last answer of `/seller/me` in this browser said: lets the first frame of the next visit be right. */
export function readRoleHint(): string | null {
  try {
    return window.localStorage.getItem(KEY);
  } catch {
    // Storage can be switched off; the hint is only a convenience.
    return null;
  }
}

/** Remembers the role, or forgets it with null. */
export function writeRoleHint(role: string | null): void {
  try {
    if (role) window.localStorage.setItem(KEY, role);
    else window.localStorage.removeItem(KEY);
  } catch {
    // As above.
  }
}
