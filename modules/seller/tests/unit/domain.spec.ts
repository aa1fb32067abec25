import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { handleFrom } from "../../domain/handle";
import { hashToken } from "../../domain/invitation-token";
import { mayInvite } from "../../domain/may-invite";

describe("handleFrom", () => {
  it("drops accents, case and signs", () => {
    expect(handleFrom("Ñandú & Häuser — Cádiz", "seller")).toBe("nandu-hauser-cadiz");
  });

  it("falls back for a name without Latin letters or digits", () => {
    expect(handleFrom("かもめ荘", "seller")).toBe("seller");
  });

  it("is always a handle, whatever the name", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 90 }).map((units) => String.fromCharCode(...units)),
        (name) => {
          const handle = handleFrom(name, "seller");
          expect(handle).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
          expect(handle.length).toBeLessThanOrEqual(60);
          expect(handleFrom(handle, "seller")).toBe(handle);
        },
      ),
    );
  });
});

describe("hashToken", () => {
  it("is the SHA-256 of the token", () => {
    expect(hashToken("abc").toString("hex")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });
});

describe("mayInvite", () => {
  it.each([
    ["owner", "owner", true],
    ["owner", "manager", true],
    ["owner", "staff", true],
    ["manager", "owner", false],
    ["manager", "manager", true],
    ["manager", "staff", true],
    ["staff", "owner", false],
    ["staff", "manager", false],
    ["staff", "staff", false],
  ] as const)("%s invites %s: %s", (inviter, invited, may) => {
    expect(mayInvite(inviter, invited)).toBe(may);
  });
});
