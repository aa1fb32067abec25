import { describe, expect, test } from "vitest";
import { parseEnv } from "../src/env.ts";

const complete = {
  CMS_DATABASE_URL: "postgres://berth@localhost/cms",
  PAYLOAD_SECRET: "0123456789abcdef0123456789abcdef",
  PREVIEW_SECRET: "fedcba9876543210fedcba9876543210",
  CMS_URL: "http://localhost:3002/",
  STOREFRONT_URL: "https://berth.example",
};

describe("parseEnv", () => {
  test("names every value that is missing, in one error", () => {
    expect(() => parseEnv({}, "/srv/cms")).toThrow(
      /CMS_DATABASE_URL is missing; PAYLOAD_SECRET is missing; CMS_URL is missing; PREVIEW_SECRET is missing; STOREFRONT_URL is missing/,
    );
  });

  test.each([
    ["CMS_DATABASE_URL", "mysql://localhost/cms"],
    ["PAYLOAD_SECRET", "short"],
    ["CMS_URL", "localhost:3002"],
    ["CMS_URL", "http://localhost:3002/admin"],
    ["STOREFRONT_URL", "ftp://berth.example"],
    ["SMTP_URL", "http://localhost:1025"],
    ["MAIL_FROM", "nobody"],
  ])("refuses %s=%s by name and does not repeat the value", (name, value) => {
    const parse = () => parseEnv({ ...complete, [name]: value }, "/srv/cms");
    expect(parse).toThrow(name);
    expect(parse).not.toThrow(value);
  });

  test.each([
    ["help@berth.example", { name: "Berth", address: "help@berth.example" }],
    ["Berth <hello@berth.example>", { name: "Berth", address: "hello@berth.example" }],
    ['"The desk" <desk@berth.example>', { name: "The desk", address: "desk@berth.example" }],
  ])("reads the sender %s", (value, sender) => {
    expect(parseEnv({ ...complete, MAIL_FROM: value }, "/srv/cms").MAIL_FROM).toEqual(sender);
  });

  test("keeps only the origin of an address", () => {
    expect(parseEnv(complete, "/srv/cms").CMS_URL).toBe("http://localhost:3002");
  });

  test("keeps pictures beside the repository's other data unless told where", () => {
    expect(parseEnv(complete, "/srv/cms").CMS_FILES_DIR).toBe("/srv/.data/cms-media");
    const told = { ...complete, CMS_FILES_DIR: "/var/pictures" };
    expect(parseEnv(told, "/srv/cms").CMS_FILES_DIR).toBe("/var/pictures");
    expect(parseEnv({ ...complete, CMS_FILES_DIR: "" }, "/srv/cms").CMS_FILES_DIR).toBe("/srv/.data/cms-media");
  });
});
