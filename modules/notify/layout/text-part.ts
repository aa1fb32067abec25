import type { Language } from "../../../src/shared/route";
import { SENDER } from "./footer";
import type { BookingCard, MailContent } from "./mail-content";

function bookingLines({ title, place, facts, policy }: BookingCard): string {
  return [
    title,
    ...(place ? [place] : []),
    ...[...facts, ...(policy ? [policy] : [])].map(({ label, value }) => `${label}: ${value}`),
  ].join("\n");
}

/** The mail for readers without HTML: the same words in the same order. */
export function textPart(content: MailContent, language: Language): string {
  const blocks = [
    content.heading,
    ...content.paragraphs,
    ...(content.booking ? [bookingLines(content.booking)] : []),
    `${content.action.label}:\n${content.action.link}`,
    ...(content.afterword ? [content.afterword] : []),
    // The space after the dashes marks a signature, which mail programs leave out of replies.
    `-- \n${SENDER[language]}\n${content.why}`,
  ];
  return `${blocks.join("\n\n")}\n`;
}
