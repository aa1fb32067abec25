import { describe, expect, it } from "vitest";
import { isLoopback, readVisitor, signVisitor, VISITOR_HEADER_SECONDS } from "../../visitor";

const SECRET = "a-secret-for-visitors";
const NOW = 1_800_000_000;

describe("a visitor's address", () => {
  it("is believed when it is signed and fresh", () => {
    expect(readVisitor(signVisitor("203.0.113.7", NOW, SECRET), NOW + 5, SECRET)).toBe("203.0.113.7");
    expect(readVisitor(signVisitor("2001:db8::1", NOW, SECRET), NOW, SECRET)).toBe("2001:db8::1");
  });

  it("is not believed with another secret, another address, too late, or when it is no address", () => {
    const header = signVisitor("203.0.113.7", NOW, SECRET);
    expect(readVisitor(header, NOW, "another-secret")).toBeNull();
    expect(readVisitor(header.replace("203", "204"), NOW, SECRET)).toBeNull();
    expect(readVisitor(header, NOW + VISITOR_HEADER_SECONDS + 1, SECRET)).toBeNull();
    expect(readVisitor(signVisitor("not-an-address", NOW, SECRET), NOW, SECRET)).toBeNull();
    for (const bad of [undefined, "", ";;", "203.0.113.7", `${header};more`])
      expect(readVisitor(bad, NOW, SECRET)).toBeNull();
  });

  it("of this machine is recognised in every form that Node reports", () => {
    expect(["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"].every(isLoopback)).toBe(true);
    expect(["203.0.113.7", "::ffff:10.0.0.1", "1127.0.0.1", undefined].some(isLoopback)).toBe(false);
  });
});
