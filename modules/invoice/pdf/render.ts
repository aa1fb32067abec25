import pdfmake from "pdfmake";
import type { DocumentContent } from "../domain/content";
import { billedPages } from "./billed";
import type { Heading } from "./page";
import { statementPages } from "./statement";

let isReady = false;

/** pdfmake is one object for the whole process: it gets its fonts once, and may open nothing else. */
function prepare(): void {
  if (isReady) return;
  // Inter has Latin, Greek and Cyrillic, and the signs of all currencies; it is embedded, as far as it is used.
  const normal = require.resolve("@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf");
  const bold = require.resolve("@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf");
  pdfmake.setFonts({ Inter: { normal, bold } });
  pdfmake.setLocalAccessPolicy((path) => path === normal || path === bold);
  pdfmake.setUrlAccessPolicy(() => false);
  isReady = true;
}

/**
 * A document as a PDF. The same document is the same bytes, as long as the version of pdfmake, the fonts and Node's
 * tables of languages stay as they are.
 */
export async function renderPdf(content: DocumentContent, heading: Heading): Promise<Buffer> {
  prepare();
  const pages = content.type === "payout_statement" ? statementPages(content, heading) : billedPages(content, heading);
  return pdfmake.createPdf(pages).getBuffer();
}
