import { expect, test } from "vitest";
import { slugFrom } from "../src/fields/slug.ts";
import { articlePath } from "../src/site-address.ts";

test.each([
  ["How a booking works", "how-a-booking-works"],
  ["  Cómo añadir fotografías  ", "como-anadir-fotografias"],
  ["What's 24/7?", "what-s-24-7"],
  ["---", ""],
])("slugFrom(%j) is %j", (title, slug) => {
  expect(slugFrom(title)).toBe(slug);
});

test("an article's address has the language in front, except in English", () => {
  expect(articlePath("pay-later", "en")).toBe("/help/pay-later");
  expect(articlePath("pay-later", "es")).toBe("/es/help/pay-later");
  expect(articlePath("../x", undefined)).toBe("/help/..%2Fx");
});
