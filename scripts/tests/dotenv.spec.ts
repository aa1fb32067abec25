import { describe, expect, it } from "vitest";
import { parseDotenv } from "../dotenv";

describe("a .env file", () => {
  it("gives names and values, without comments, quotes and export", () => {
    const text = "# a comment\nA=1\nexport B = two words \r\nC='it has # inside'\nD=\"x=y\"\nE=\n";
    expect(parseDotenv(text)).toEqual({ A: "1", B: "two words", C: "it has # inside", D: "x=y", E: "" });
  });

  it("names the line that cannot be read", () => {
    expect(() => parseDotenv("A=1\nnot an assignment\n")).toThrow(".env, line 2");
  });
});
