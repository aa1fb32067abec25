import { foldWords } from "./fold-words";

/** A heading of an article, as its table of contents lists it. */
export type Heading = { id: string; words: string };

function plainWords(html: string): string {
  return html
    .replace(/<[^>]+>/g, "")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .trim();
}

/**
 * Gives every second-level heading of an article's HTML an address of its own, and lists them. The HTML comes from
 * Payload's own converter, which writes headings without attributes beyond a style.
 */
export function withContents(html: string): { html: string; headings: Heading[] } {
  const headings: Heading[] = [];
  const marked = html.replace(/<h2(\s[^>]*)?>(.*?)<\/h2>/gs, (_, attributes: string | undefined, inner: string) => {
    const words = plainWords(inner);
    const id = `${headings.length + 1}-${foldWords(words).replaceAll(" ", "-")}`.replace(/-$/, "");
    headings.push({ id, words });
    return `<h2${attributes ?? ""} id="${id}">${inner}</h2>`;
  });
  return { html: marked, headings };
}
