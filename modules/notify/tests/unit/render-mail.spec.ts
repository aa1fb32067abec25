import { existsSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { language } from "../../../../src/shared/route";
import { TEMPLATE_NAMES, type TemplateName } from "../../contract";
import { renderMail } from "../../render-mail";
import { SAMPLES } from "../mail-samples";

const languages = language.options;
/** Fields that choose words and are not shown themselves. */
const CHOICES = ["role", "ended_by", "unit"];
/** Fields that are written out in words. */
const DAYS = ["from", "to", "ends_on"];
const sampleOf = (name: TemplateName): Record<string, unknown> => SAMPLES[name];

/** What a mail program would show of an HTML part: tags away, entities back. */
function visibleText(html: string): string {
  const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };
  return html
    .replace(/<(style|title)>.*?<\/\1>/gs, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|#39);|&#(\d+);/g, (entity, _name, code) => {
      return entities[entity] ?? String.fromCodePoint(Number(code));
    });
}

describe.each(TEMPLATE_NAMES)("the template %s", (name) => {
  it.each(languages)("has its file in %s", (spoken) => {
    expect(existsSync(path.join(__dirname, "../../templates", `${name}.${spoken}.ts`))).toBe(true);
  });

  it("says everything differently in English and Spanish", () => {
    const [english, spanish] = [renderMail(name, "en", sampleOf(name)), renderMail(name, "es", sampleOf(name))];
    const lines = (text: string) =>
      text.split("\n").filter((line) => /\p{L}{4}/u.test(line) && !line.startsWith("http") && line !== "Berth");
    // Names and places are the same in every language.
    const spoken = new Set(lines(spanish.text));
    const own = new Set<unknown>(Object.values(sampleOf(name)));
    expect(lines(english.text).filter((line) => spoken.has(line) && !own.has(line))).toEqual([]);
    expect(english.subject).not.toBe(spanish.subject);
    expect(english.html).toContain('<html lang="en">');
    expect(spanish.html).toContain('<html lang="es">');
  });

  it.each(languages)("shows every value in both parts in %s", (spoken) => {
    const sample = sampleOf(name);
    const rendered = renderMail(name, spoken, sample);
    const seen = visibleText(rendered.html);
    for (const [field, value] of Object.entries(sample)) {
      if (typeof value === "object" || [...DAYS, ...CHOICES].includes(field)) continue;
      expect(rendered.text, field).toContain(String(value));
      expect(seen, field).toContain(String(value));
    }
    for (const value of [rendered.subject, rendered.text, rendered.html])
      expect(value).not.toMatch(/undefined|null|NaN|\[object/);
  });

  it("escapes every value, whatever it is", () => {
    const texts = Object.entries(sampleOf(name)).filter(([field, value]) => {
      return typeof value === "string" && ![...DAYS, "link", "starts_at", "ends_at", ...CHOICES].includes(field);
    });
    const tags = (html: string) => html.match(/<[a-z!/][^>]*>/gi)?.length;
    const plain = tags(renderMail(name, "en", sampleOf(name)).html);
    const nasty = fc.oneof(
      fc.constantFrom(
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "a & b < c > d \"e\" 'f'",
        "<!-- -->",
        "$& $1 $`",
      ),
      fc.string({ minLength: 1, maxLength: 80, unit: "grapheme" }),
    );
    fc.assert(
      fc.property(fc.array(nasty, { minLength: texts.length, maxLength: texts.length }), (values) => {
        const data = { ...sampleOf(name), ...Object.fromEntries(texts.map(([field], n) => [field, values[n]])) };
        const { html } = renderMail(name, "en", data);
        expect(tags(html)).toBe(plain);
        const seen = visibleText(html);
        for (const value of values) expect(seen).toContain(value);
      }),
      { numRuns: 60 },
    );
  });

  it("refuses data that is not its own", () => {
    expect(() => renderMail(name, "en", {})).toThrow();
    expect(() => renderMail(name, "en", { ...sampleOf(name), link: "javascript:alert(1)" })).toThrow();
  });
});

it("a subject is one line, so that a title cannot add a header", () => {
  const title = "Loft\r\nBcc: everyone@example.com";
  const { subject } = renderMail("booking-confirmed", "en", { ...SAMPLES["booking-confirmed"], listing_title: title });
  expect(subject).toBe("Confirmed: Loft Bcc: everyone@example.com");
});

it("days are written out in the mail's language and do not move with the machine's zone", () => {
  const data = { ...SAMPLES["booking-confirmed"], from: "2026-12-31", to: "2027-01-02", ends_on: "2027-01-02" };
  expect(renderMail("booking-confirmed", "en", data).text).toMatch(/Arrival: Thursday,? 31 December 2026, from\s15:00/);
  expect(renderMail("booking-confirmed", "es", data).text).toMatch(
    /Salida: sábado, 2 de enero de 2027, hasta\slas\s11:00/,
  );
});

describe("a mail about an end", () => {
  it.each(["booking-declined", "booking-cancelled", "booking-cancelled-seller"] as const)(
    "%s says no empty reason",
    (name) => {
      for (const spoken of languages) {
        const { text } = renderMail(name, spoken, { ...sampleOf(name), reason: "" });
        expect(text).not.toMatch(/“”|«»|undefined/);
        expect(text.length).toBeLessThan(renderMail(name, spoken, sampleOf(name)).text.length);
      }
    },
  );

  it("says who cancelled, each differently, and that nothing is paid back when nothing is", () => {
    for (const spoken of languages) {
      const texts = (["consumer", "seller", "operator"] as const).map(
        (ended_by) => renderMail("booking-cancelled", spoken, { ...SAMPLES["booking-cancelled"], ended_by }).text,
      );
      expect(new Set(texts).size).toBe(3);
      const nothing = renderMail("booking-cancelled", spoken, { ...SAMPLES["booking-cancelled"], refund: null });
      for (const part of [nothing.text, nothing.html, nothing.subject]) expect(part).not.toMatch(/null|180/);
      expect(nothing.text).toMatch(/Nothing is paid back|No se devuelve ningún importe/);
    }
  });
});
