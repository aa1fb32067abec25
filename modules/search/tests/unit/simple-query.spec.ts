import { describe, expect, it } from "vitest";
import { simpleQuery } from "../../domain/simple-query";

describe("a text search query", () => {
  it("names each alternative once, in every group", () => {
    expect(simpleQuery("'flat' | 'flat' | 'pis' | 'flat'")).toBe("'flat' | 'pis'");
    expect(simpleQuery("( 'hous' | 'hous' | 'cas' ) & ( 'bathtub' | 'bathtub' )")).toBe(
      "( 'hous' | 'cas' ) & ( 'bathtub' )",
    );
  });

  it("keeps what is no list of alternatives", () => {
    for (const query of ["'a' & 'b'", "'a' <-> 'b'", "( 'a' & 'b' | 'a' & 'c' ) & 'd'", "'a'"]) {
      expect(simpleQuery(query)).toBe(query);
    }
    expect(simpleQuery("( 'a' <-> 'b' | 'c' | 'a' <-> 'b' ) & 'd'")).toBe("( 'a' <-> 'b' | 'c' ) & 'd'");
  });
});
