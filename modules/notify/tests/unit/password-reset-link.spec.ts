import { expect, it } from "vitest";
import { passwordResetLink } from "../../domain/password-reset-link";

const reset = { token: "a.b+c/d", email: "ana+berth@example.com", actor_type: "customer" };

it("leads to the storefront with token and address, whatever characters they have", () => {
  const link = new URL(passwordResetLink("https://berth.example", reset));
  expect(link.origin + link.pathname).toBe("https://berth.example/reset-password");
  expect(Object.fromEntries(link.searchParams)).toEqual({ token: "a.b+c/d", email: "ana+berth@example.com" });
});

it("says when the token is for the admin, and keeps a path that the storefront is served under", () => {
  const link = new URL(passwordResetLink("https://example.com/berth", { ...reset, actor_type: "user" }));
  expect(link.pathname).toBe("/berth/reset-password");
  expect(link.searchParams.get("actor")).toBe("user");
});
