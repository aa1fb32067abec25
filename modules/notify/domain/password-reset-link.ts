/**
 * The storefront's page for a new password. `actor=user` tells it that the token is for the admin; a consumer's link
 * goes without.
 */
export function passwordResetLink(
  storefrontUrl: string,
  reset: { token: string; email: string; actor_type: string },
): string {
  const link = new URL("reset-password", storefrontUrl.endsWith("/") ? storefrontUrl : `${storefrontUrl}/`);
  link.searchParams.set("token", reset.token);
  link.searchParams.set("email", reset.email);
  if (reset.actor_type === "user") link.searchParams.set("actor", "user");
  return link.href;
}
