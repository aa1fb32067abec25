import { readFileSync } from "node:fs";
import path from "node:path";
import { type DefaultTreeAdapterTypes, type ParserError, parse } from "parse5";
import { describe, expect, it } from "vitest";
import { language } from "../../../../src/shared/route";
import { TEMPLATE_NAMES } from "../../contract";
import { DARK, LIGHT, type Token } from "../../layout/tokens";
import { renderMail } from "../../render-mail";
import { CATALOGUE, type Template } from "../../templates/catalogue";
import { SAMPLES } from "../mail-samples";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const everyMail = TEMPLATE_NAMES.flatMap((name) => language.options.map((spoken) => ({ name, spoken })));

const childrenOf = (node: Node): Node[] => ("childNodes" in node ? node.childNodes : []);
const isElement = (node: Node): node is Element => "tagName" in node;
const everyElement = (node: Node): Element[] => [
  ...(isElement(node) ? [node] : []),
  ...childrenOf(node).flatMap(everyElement),
];
const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value;

function shownWords(node: Node): string {
  if (isElement(node) && ["head", "style", "title"].includes(node.tagName)) return "";
  if (node.nodeName === "#text" && "value" in node) return node.value;
  return childrenOf(node).map(shownWords).join("");
}

describe.each(everyMail)("the mail $name in $spoken", ({ name, spoken }) => {
  const mail = renderMail(name, spoken, SAMPLES[name]);
  const template = CATALOGUE[name][spoken] as Template<typeof name>;
  const content = template(SAMPLES[name] as never);
  const errors: ParserError[] = [];
  const page = parse(mail.html, { onParseError: (error) => errors.push(error) });
  const elements = everyElement(page);
  const words = shownWords(page);

  it("is HTML without a mistake", () => {
    expect(errors).toEqual([]);
    expect(elements.find(({ tagName }) => tagName === "html")?.attrs).toEqual([{ name: "lang", value: spoken }]);
  });

  it("is read rightly whatever encoding its page takes it for", () => {
    expect(mail.html).toMatch(/^[\0-\x7f]*$/);
  });

  it("has no gap where a value should stand", () => {
    for (const part of [mail.subject, mail.text, words]) {
      expect(part).not.toMatch(/[{}]|\bundefined\b|\bnull\b|\bNaN\b|\[object/);
    }
  });

  it("tells the same facts in both parts", () => {
    const { booking } = content;
    const facts = booking ? [...booking.facts, ...(booking.policy ? [booking.policy] : [])] : [];
    for (const { label, value } of facts) {
      expect(mail.text).toContain(`${label}: ${value}`);
      expect(words).toContain(label);
      expect(words).toContain(value);
    }
    for (const told of [content.heading, ...content.paragraphs, content.why, content.afterword ?? ""]) {
      expect(mail.text).toContain(told);
      expect(words).toContain(told);
    }
  });

  it("leads to one place, the same in both parts", () => {
    const links = elements.flatMap((element) => (element.tagName === "a" ? [attribute(element, "href")] : []));
    expect(new Set(links)).toEqual(new Set([SAMPLES[name].link]));
    expect(mail.text.match(/https?:\/\/\S+/g)).toEqual([SAMPLES[name].link]);
  });

  it("is laid out in tables that say nothing to a screen reader, with pictures that do", () => {
    for (const table of elements.filter(({ tagName }) => tagName === "table")) {
      expect(attribute(table, "role")).toBe("presentation");
    }
    const pictures = elements.filter(({ tagName }) => tagName === "img");
    expect(pictures).toHaveLength(content.booking ? 1 : 0);
    for (const picture of pictures) expect(attribute(picture, "alt")).toMatch(/\p{L}{3}/u);
  });

  it("says in the mailbox what it is about, and at its foot why it came", () => {
    expect(mail.subject.length).toBeLessThanOrEqual(80);
    expect(content.preview.length).toBeLessThanOrEqual(110);
    expect(content.preview).not.toBe(content.heading);
    expect(words.trimStart().startsWith(content.preview)).toBe(true);
    expect(content.why).toMatch(/^(You get this mail because|Recibes este correo porque) /);
  });

  it("has a dark side for every colour", () => {
    const bare = elements.filter((element) => {
      const classes = attribute(element, "class")?.split(" ") ?? [];
      const turned = classes.map((one) => LIGHT[one.replace(/-(bg|edge)$/, "") as Token]);
      const colours = attribute(element, "style")?.match(/#[0-9a-f]{6}/g) ?? [];
      return colours.some((colour) => !turned.some((one) => one === colour));
    });
    expect(bare.map(({ tagName, attrs }) => ({ tagName, attrs }))).toEqual([]);
  });
});

it("the colours are the storefront's, light and dark", () => {
  const css = readFileSync(path.join(__dirname, "../../../../storefront/src/styles/tokens.css"), "utf8");
  for (const token of Object.keys(LIGHT) as Token[]) {
    const sides = [...css.matchAll(new RegExp(`--${token}: ([^;]+);`, "g"))].flatMap(([, value]) =>
      value?.match(/#[0-9a-f]{6}/g),
    );
    expect({ token, sides }).toEqual({ token, sides: [LIGHT[token], DARK[token]] });
  }
});

it("what cancelling costs is told to guests who still can, and to nobody else", () => {
  const told = everyMail.filter(({ name, spoken }) => {
    const { text } = renderMail(name, spoken, SAMPLES[name]);
    return /get back all of it until 5 days|se te devuelve todo hasta 5 días/.test(text);
  });
  expect([...new Set(told.map(({ name }) => name))].sort()).toEqual([
    "booking-confirmed",
    "booking-requested",
    "rest-failed",
  ]);
  expect(told).toHaveLength(6);
});

it("things booked by the day end on their last day", () => {
  const data = {
    ...SAMPLES["booking-confirmed"],
    unit: "day",
    starts_at: "09:00",
    ends_on: "2026-12-06",
    ends_at: "18:00",
  };
  expect(renderMail("booking-confirmed", "en", data).text).toMatch(/Ends: Sunday,? 6 December 2026, at\s18:00/);
});

it("a mail that an older version left in the outbox is still sent", () => {
  const { reference, listing_title, from, to, guests, total, link } = SAMPLES["booking-confirmed"];
  const { text } = renderMail("booking-confirmed", "en", { reference, listing_title, from, to, guests, total, link });
  expect(text).toMatch(/Arrival: Saturday,? 5 December 2026\nDeparture: Monday,? 7 December 2026\n/);
});
