import fc from "fast-check";
import { expect, it } from "vitest";
import { messageIdOf } from "../../domain/message-id";

const sender = "Berth <hello@Berth.example>";

it("a mail's Message-ID is the same for the same key and another for another", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(messageIdOf(one, sender)).toBe(messageIdOf(one, sender));
      expect(messageIdOf(one, sender) === messageIdOf(other, sender)).toBe(one === other);
      expect(messageIdOf(one, sender)).toMatch(/^<[0-9a-f]{40}@berth\.example>$/);
    }),
  );
});
