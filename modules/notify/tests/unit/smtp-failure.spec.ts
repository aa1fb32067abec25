import { describe, expect, it } from "vitest";
import { isRefusedForGood } from "../../domain/smtp-failure";

describe("an answer of the mail server", () => {
  it.each([550, 551, 553, 554])("%i refuses this mail for good", (responseCode) => {
    expect(isRefusedForGood({ responseCode, code: "EENVELOPE" })).toBe(true);
  });

  it.each([421, 450, 451, 452])("%i may pass", (responseCode) => {
    expect(isRefusedForGood({ responseCode, code: "EENVELOPE" })).toBe(false);
  });

  it.each([530, 534, 535])("%i is about our own sign-in: the mail waits for its repair", (responseCode) => {
    expect(isRefusedForGood({ responseCode, code: "EAUTH" })).toBe(false);
  });

  it.each(["ECONNECTION", "ETIMEDOUT", "ESOCKET", "EDNS"])("%s, no answer at all, may pass", (code) => {
    expect(isRefusedForGood({ code })).toBe(false);
  });
});
