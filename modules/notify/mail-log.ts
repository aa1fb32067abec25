import type { Temporal } from "temporal-polyfill";
import { firstRow, rows, type Sql } from "../../src/shared/sql";
import type { MailPayload } from "./contract/mail";

/** Notes that a mail is about to be sent. False when it has been sent already: it is then not sent again. */
export async function beginSending(
  sql: Sql,
  key: string,
  mail: MailPayload,
  messageId: string,
  at: Temporal.Instant,
): Promise<boolean> {
  const row = await firstRow<{ state: string }>(
    sql,
    `INSERT INTO mail_log (key, template, language, recipient, message_id, created_at)
     VALUES (:key, :template, :language, :recipient, :message_id, :at)
     ON CONFLICT (key) DO UPDATE SET state = CASE WHEN mail_log.state = 'sent' THEN 'sent' ELSE 'sending' END
     RETURNING state`,
    {
      key,
      template: mail.template,
      language: mail.language,
      recipient: mail.to,
      message_id: messageId,
      at: at.toString(),
    },
  );
  return row?.state !== "sent";
}

/** Notes the mail server's last word: `sent` is final, `rejected` may be tried again by an operator. */
export async function endSending(
  sql: Sql,
  key: string,
  end: { state: "sent" | "rejected"; answer: string; at: Temporal.Instant },
): Promise<void> {
  await rows(sql, "UPDATE mail_log SET state = :state, answer = :answer, settled_at = :at WHERE key = :key", {
    key,
    state: end.state,
    answer: end.answer.slice(0, 1_000),
    at: end.at.toString(),
  });
}
