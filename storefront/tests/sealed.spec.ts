import { expect, it } from "vitest";
import { seal, unseal } from "../src/server/sealed";

const SECRET = "a-secret-of-the-test-only";

it("what is sealed is opened only by the same secret, for the same purpose, unchanged", () => {
  const sealed = seal("Casa Ñandú", "business", SECRET);
  expect(unseal(sealed, "business", SECRET)).toBe("Casa Ñandú");
  expect(unseal(sealed, "other", SECRET)).toBeNull();
  expect(unseal(sealed, "business", `${SECRET}!`)).toBeNull();
  const changed = Buffer.from(sealed, "base64url");
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  for (const broken of [changed.toString("base64url"), sealed.slice(0, -4), "", "short"]) {
    expect(unseal(broken, "business", SECRET)).toBeNull();
  }
});

it("what is sealed does not show, and never looks the same twice", () => {
  const [one, two] = [seal("a password", "business", SECRET), seal("a password", "business", SECRET)];
  expect(one).not.toBe(two);
  expect(Buffer.from(one, "base64url").toString("latin1")).not.toContain("password");
});
