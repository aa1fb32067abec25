import { describe, expect, it } from "vitest";
import { addressLines, amountText, dateText, daysText, moneyText, nightsText, rateText } from "../../domain/format";
import { GUEST } from "../documents";

/** Spaces that do not break are spaces to a reader. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe("an amount", () => {
  it("has the decimals of its currency, in the language's own way", () => {
    expect(amountText(123_456n, "eur", "en")).toBe("1,234.56");
    expect(amountText(123_456n, "eur", "es")).toBe("1.234,56");
    expect(amountText(123_456n, "jpy", "en")).toBe("123,456");
    expect(amountText(123_456n, "kwd", "es")).toBe("123,456");
    expect(amountText(-5n, "kwd", "en")).toBe("−0.005");
    expect(plain(moneyText(123_456n, "eur", "en"))).toBe("€1,234.56");
    expect(plain(moneyText(-123_456n, "usd", "es"))).toBe("−1.234,56 US$");
    expect(plain(moneyText(1_000n, "inr", "en"))).toBe("₹10.00");
    expect(plain(moneyText(1_000n, "kwd", "en"))).toBe("KWD 1.000");
  });

  it("is exact where a double is not", () => {
    expect(amountText(9_007_199_254_740_993n, "eur", "en")).toBe("90,071,992,547,409.93");
  });
});

describe("what else is written", () => {
  it("is in the document's language", () => {
    expect(plain(rateText(88_750, "es"))).toBe("8,875 %");
    expect(dateText("2027-03-08", "en")).toBe("8 March 2027");
    expect(dateText("2027-03-08", "es")).toBe("8 de marzo de 2027");
    expect(addressLines(GUEST, "es").at(-1)).toBe("Polonia");
  });

  it("names nights from arrival to departure, and days from the first to the last", () => {
    const march = { from: "2027-03-01", to: "2027-04-01" };
    expect(nightsText({ from: "2027-03-05", to: "2027-03-08" }, "en")).toBe("5 March 2027 – 8 March 2027");
    expect(daysText(march, "en")).toBe("1 March 2027 – 31 March 2027");
    expect(daysText({ from: "2027-03-01", to: "2027-03-02" }, "en")).toBe("1 March 2027");
  });
});
