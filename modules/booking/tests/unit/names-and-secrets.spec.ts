import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderIdOf } from "../../domain/order-id";
import { formatReference, REFERENCE_BYTES } from "../../domain/reference";
import { hashAccessToken, matchesAccessToken, signQuoteId } from "../../domain/secret-hash";

const bytes = fc.uint8Array({ minLength: REFERENCE_BYTES, maxLength: REFERENCE_BYTES });

describe("a reference", () => {
  it("has two groups of four characters that cannot be mistaken for each other", () => {
    fc.assert(
      fc.property(bytes, (random) => {
        expect(formatReference(random)).toMatch(/^BK-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
  });

  it("is different for different bytes", () => {
    fc.assert(
      fc.property(bytes, bytes, (one, other) => {
        expect(formatReference(one) === formatReference(other)).toBe(Buffer.from(one).equals(Buffer.from(other)));
      }),
    );
  });

  it("spells its bytes from the first bit on", () => {
    expect(formatReference(Uint8Array.of(0, 0, 0, 0, 0))).toBe("BK-0000-0000");
    expect(formatReference(Uint8Array.of(255, 255, 255, 255, 255))).toBe("BK-ZZZZ-ZZZZ");
    expect(formatReference(Uint8Array.of(0b00111_011, 0b11_00011_1, 0b0011_0100, 0b1_00010_10, 0b111_01101))).toBe(
      "BK-7F3K-92QD",
    );
    expect(() => formatReference(Uint8Array.of(1))).toThrow(RangeError);
  });
});

describe("an access token", () => {
  it("opens what was given out for it and nothing else", () => {
    const token = fc.string({ minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(token, fc.array(token), (given, others) => {
        const hashes = others.map(hashAccessToken);
        expect(matchesAccessToken(given, hashes)).toBe(others.includes(given));
        expect(matchesAccessToken(given, [...hashes, hashAccessToken(given)])).toBe(true);
      }),
    );
  });

  it("cannot be read from what is kept of it", () => {
    expect(hashAccessToken("secret-token")).not.toContain("secret");
    expect(matchesAccessToken(hashAccessToken("secret-token"), [hashAccessToken("secret-token")])).toBe(false);
  });
});

describe("a quote's key", () => {
  it("needs the secret", () => {
    expect(signQuoteId("quo_1", "one secret")).not.toBe(signQuoteId("quo_1", "another secret"));
    expect(signQuoteId("quo_1", "one secret")).toBe(signQuoteId("quo_1", "one secret"));
  });
});

describe("the order of a booking", () => {
  it("has an id that follows from the booking's", () => {
    expect(orderIdOf("bkg_01J9ABC")).toBe("order_01J9ABC");
    expect(() => orderIdOf("order_01J9ABC")).toThrow(RangeError);
    expect(() => orderIdOf("bkg")).toThrow(RangeError);
  });
});
