import type { Language } from "../../src/shared/route";
import { TEMPLATE_DATA, type TemplateData, type TemplateName } from "./contract/template-data";
import { htmlPart } from "./layout/html-part";
import { textPart } from "./layout/text-part";
import { CATALOGUE, type Template } from "./templates/catalogue";

export type RenderedMail = { subject: string; text: string; html: string };

/** A header has one line: a title with line breaks must not begin another. */
function oneLine(subject: string): string {
  return subject.replace(/\s+/g, " ").trim();
}

/** Subject, text and HTML of a template in a language. Throws a ZodError for data that the template does not take. */
export function renderMail<Name extends TemplateName>(name: Name, language: Language, data: unknown): RenderedMail {
  const parsed = TEMPLATE_DATA[name].parse(data) as TemplateData<Name>;
  const template: Template<Name> = CATALOGUE[name][language];
  const content = template(parsed);
  return { subject: oneLine(content.subject), text: textPart(content, language), html: htmlPart(content, language) };
}
