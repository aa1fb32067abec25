import { describe, expect, test } from "vitest";
import { isPublicPath, isSellerPath, safeNext, startWithNext } from "../boot/paths";

describe("the paths of the dashboard", () => {
  test.each([
    "/seller-start",
    "/seller/listings",
    "/seller/bookings/bk_1",
    "/settings/profile",
    "/settings/profile/edit",
  ])("%s is the sellers'", (path) => expect(isSellerPath(path)).toBe(true));

  test.each([
    "/",
    "/orders",
    "/sellers",
    "/sellers/sel_1",
    "/seller-starters",
    "/settings",
    "/settings/store",
    "/settings/profiles",
  ])("%s is not", (path) => expect(isSellerPath(path)).toBe(false));

  test("signing in and resetting a password need no session", () => {
    expect(["/login", "/reset-password", "/invite"].every(isPublicPath)).toBe(true);
    expect(isPublicPath("/orders")).toBe(false);
  });

  test("the start remembers where somebody wanted to go, and forgets the root and itself", () => {
    expect(startWithNext("/orders/order_1?a=b")).toBe("/seller-start?next=%2Forders%2Forder_1%3Fa%3Db");
    expect(startWithNext("/")).toBe("/seller-start");
    expect(startWithNext("/seller-start")).toBe("/seller-start");
  });

  test("what was remembered is found again", () => {
    const search = startWithNext("/products/prod_1?tab=2").split("?")[1];
    expect(safeNext(new URLSearchParams(search).get("next"))).toBe("/products/prod_1?tab=2");
  });

  test.each([
    null,
    "",
    "orders",
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "/a\\b",
    "/",
    "/login",
    "/login?x",
    "/seller-start?next=/orders",
  ])("%s is not followed", (next) => expect(safeNext(next)).toBeNull());
});
