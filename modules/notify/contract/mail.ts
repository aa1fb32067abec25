import { z } from "zod";
import { email, type Language, language } from "../../../src/shared/route";
import type { Sql } from "../../../src/shared/sql";
import { enqueue } from "../../outbox/contract";
import { TEMPLATE_DATA, TEMPLATE_NAMES, type TemplateData, type TemplateName } from "./template-data";

/** The outbox topic of mails. */
export const MAIL_TOPIC = "notify.mail";

export type Mail<Name extends TemplateName> = {
  template: Name;
  to: string;
  language: Language;
  data: TemplateData<Name>;
  /** Idempotency key, such as `booking-confirmed:<booking id>`: one mail per key, ever. */
  key: string;
};

/** A mail as it waits in the outbox; `data` is checked again by its template's schema when it is rendered. */
export const mailPayload = z.object({
  template: z.enum(TEMPLATE_NAMES as [TemplateName, ...TemplateName[]]),
  to: email,
  language,
  data: z.record(z.string(), z.unknown()),
});
export type MailPayload = z.infer<typeof mailPayload>;

/**
 * Sends a mail if and only if the caller's transaction commits. Throws a ZodError for data that the template does not
 * take, before anything is written. False when a mail with this key was written before.
 */
export async function mail<Name extends TemplateName>(tx: Sql, message: Mail<Name>): Promise<boolean> {
  const data = TEMPLATE_DATA[message.template].parse(message.data);
  const payload = mailPayload.parse({ template: message.template, to: message.to, language: message.language, data });
  return enqueue(tx, { topic: MAIL_TOPIC, key: message.key, payload });
}
