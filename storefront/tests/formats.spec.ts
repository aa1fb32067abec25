import { describe, expect, it } from "vitest";
import { formatPrice as labelPrice } from "../../modules/rates/domain/format-price";
import { CURRENCIES, toMajor } from "../../src/shared/money";
import { formatDate, formatInstant, formatMonth, weekdayNames, zoneCity } from "../src/i18n/dates";
import { inLanguage, languageOf } from "../src/i18n/language";
import { formatMoney, formatPrice } from "../src/i18n/money";

/** Intl separates with several kinds of space. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f\u2009]/g, " ");

describe("amounts", () => {
  it("have the decimals of their currency", () => {
    expect(plain(formatMoney("en", { amount: 120, currency: "eur" }))).toBe("€120.00");
    expect(plain(formatMoney("es", { amount: 120.5, currency: "eur" }))).toBe("120,50 €");
    expect(plain(formatMoney("en", { amount: 12000, currency: "jpy" }))).toBe("¥12,000");
    expect(plain(formatMoney("en", { amount: 4.25, currency: "kwd" }))).toBe("KWD 4.250");
  });

  it("are written as the API writes them in the labels of price lines", () => {
    for (const language of ["en", "es"] as const) {
      for (const currency of CURRENCIES) {
        const minor = 123_456n;
        const amount = toMajor(minor, currency);
        expect(formatMoney(language, { amount, currency })).toBe(labelPrice(minor, currency, language));
      }
    }
  });

  it("drop the decimals of whole amounts on cards, and keep them elsewhere", () => {
    expect(formatPrice("en", { amount: 80, currency: "gbp" })).toBe("£80");
    expect(formatPrice("en", { amount: 80.5, currency: "gbp" })).toBe("£80.50");
  });
});

describe("dates", () => {
  it("stay the day they are, wherever the server stands", () => {
    const zone = process.env.TZ;
    for (const place of ["Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"]) {
      process.env.TZ = place;
      expect(formatDate("en", "2027-03-12")).toBe("Fri, 12 Mar 2027");
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it("name months with a capital, also in Spanish", () => {
    expect(formatMonth("es", "2027-03-12")).toBe("Marzo de 2027");
  });

  it("begin the week on Monday", () => {
    expect(weekdayNames("en")[0]?.long).toBe("Monday");
    expect(weekdayNames("es").map((day) => day.long)).toHaveLength(7);
  });

  it("write instants in the listing's zone, half-hour zones too", () => {
    expect(formatInstant("en", "2027-03-12T20:00:00Z", "Asia/Kolkata")).toContain("13 March 2027");
    expect(formatInstant("en", "2027-03-12T20:00:00Z", "Asia/Kolkata")).toContain("01:30");
    expect(zoneCity("America/Mexico_City")).toBe("Mexico City");
  });
});

describe("addresses", () => {
  it("tell their language by the prefix alone", () => {
    expect(["/es", "/es/help", "/", "/estonia", "/listings/es"].map(languageOf)).toEqual([
      "es",
      "es",
      "en",
      "en",
      "en",
    ]);
  });

  it("lead to the same page in the other language and back", () => {
    for (const path of ["/", "/listings/casa", "/help"]) {
      expect(inLanguage(inLanguage(path, "es"), "en")).toBe(path);
    }
    expect(inLanguage("/", "es")).toBe("/es");
  });
});
