import { context } from "../setup/context";

type Attributes = Record<string, string>;

/** A page as it was served: what stands in its head, read as text. */
export type Page = {
  status: number;
  headers: Headers;
  html: string;
  title: string;
  /** Contents of `<meta>` by name or property. */
  meta: Attributes;
  links: Attributes[];
  /** The facts for search engines. */
  facts: Record<string, unknown>[];
};

function decode(text: string): string {
  return text
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

function attributesOf(tag: string): Attributes {
  const found = [...tag.matchAll(/([\w:-]+)="([^"]*)"/g)];
  return Object.fromEntries(found.map(([, name = "", value = ""]) => [name, decode(value)]));
}

function tagsIn(html: string, name: string): Attributes[] {
  return [...html.matchAll(new RegExp(`<${name}\\s[^>]*>`, "g"))].map(([tag]) => attributesOf(tag));
}

/** Reads a page of the storefront, or of another one by its base address. */
export async function readPage(path: string, { base = context.storefrontUrl, cookie = "" } = {}): Promise<Page> {
  const answer = await fetch(base + path, { redirect: "manual", headers: cookie ? { cookie } : {} });
  const html = await answer.text();
  const meta = tagsIn(html, "meta").map(({ name, property, content = "" }) => [name ?? property ?? "", content]);
  const facts = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].flatMap(
    ([, json = ""]) => (JSON.parse(json) as { "@graph": Record<string, unknown>[] })["@graph"],
  );
  return {
    status: answer.status,
    headers: answer.headers,
    html,
    title: decode(/<title>(.*?)<\/title>/s.exec(html)?.[1] ?? ""),
    meta: Object.fromEntries(meta),
    links: tagsIn(html, "link"),
    facts,
  };
}

/** The address of a page's `<link>` by its relation, and by its language where it has one. */
export function linkOf({ links }: Page, rel: string, language?: string): string | undefined {
  return links.find((link) => link.rel === rel && link.hreflang === language)?.href;
}
