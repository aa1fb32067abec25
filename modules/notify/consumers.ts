import { defineConsumer } from "../outbox/contract";
import { MAIL_TOPIC, mailPayload } from "./contract/mail";
import { NOTIFY, type NotifyService } from "./index";

/** The outbox hands waiting mails to the notify service. */
export default [
  defineConsumer({
    topic: MAIL_TOPIC,
    payload: mailPayload,
    deliver: ({ payload, idempotency_key, container }) =>
      container.resolve<NotifyService>(NOTIFY).sendMail(payload, idempotency_key),
  }),
];
