/** One thing told to search engines, in the words of schema.org. */
export type Fact = { "@type": string | string[] } & Record<string, unknown>;

/** Facts as one JSON-LD document that can stand inside a page: no text of theirs can end the script around it. */
export function jsonLd(facts: readonly Fact[]): string {
  return JSON.stringify({ "@context": "https://schema.org", "@graph": facts }).replaceAll("<", "\\u003c");
}

/** The whole address of a path of the site. */
export function absolute(site: string, path: string): string {
  return new URL(path, site).href;
}
