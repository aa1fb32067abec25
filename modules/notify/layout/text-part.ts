import type { Language } from "../../../src/shared/route";
import { FOOTER } from "./footer";
import type { MailContent } from "./mail-content";

/** The mail for readers without HTML: the same words in the same order. */
export function textPart(content: MailContent, language: Language): string {
  const facts = (content.facts ?? []).map((fact) => `${fact.label}: ${fact.value}`);
  const blocks = [
    content.heading,
    ...content.paragraphs,
    ...(facts.length > 0 ? [facts.join("\n")] : []),
    ...(content.action ? [`${content.action.label}:\n${content.action.link}`] : []),
    ...(content.afterword ? [content.afterword] : []),
    // The space after the dashes marks a signature, which mail programs leave out of replies.
    `-- \nBerth\n${FOOTER[language]}`,
  ];
  return `${blocks.join("\n\n")}\n`;
}
