/**
 * What an account may do. `admin` runs the CMS and its accounts, `editor` writes the help centre,
 * `verifier` reviews sellers' documents and only reads the rest.
 */
export const roles = ["admin", "editor", "verifier"] as const;

export type Role = (typeof roles)[number];

/** Whether the person of a request (if any) holds one of these roles. */
export function hasRole(user: { roles?: Role[] | null } | null | undefined, ...wanted: Role[]): boolean {
  return wanted.some((role) => user?.roles?.includes(role) ?? false);
}
