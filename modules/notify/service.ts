import { createTransport, type Transporter } from "nodemailer";
import { now } from "../../src/shared/clock";
import { env } from "../../src/shared/env";
import type { Database } from "../../src/shared/sql";
import { PermanentFailure } from "../timer/contract";
import type { MailPayload } from "./contract/mail";
import { messageIdOf } from "./domain/message-id";
import { isRefusedForGood, type SmtpFailure } from "./domain/smtp-failure";
import { beginSending, endSending } from "./mail-log";
import { renderMail } from "./render-mail";

/** Where mails go and whom they come from; the environment says so where the module's options do not. */
type NotifyOptions = { smtp_url?: string; mail_from?: string };

const CONNECT_MS = 10_000;
const SILENCE_MS = 30_000;

/** Sends notifications; for now the channel is e-mail. Others ask for a mail with `mail` of the contract. */
export default class NotifyService {
  readonly #database: Database;
  readonly #options: NotifyOptions;
  #transport: Transporter | undefined;

  /** Called by Medusa, in every process that loads its modules. */
  readonly __hooks = {
    onApplicationShutdown: async () => this.close(),
  };

  constructor(dependencies: { __pg_connection__: Database }, options: NotifyOptions = {}) {
    this.#database = dependencies.__pg_connection__;
    this.#options = options;
  }

  /**
   * Sends one mail, unless the log says that it was sent. A crash between the server's acceptance and the log makes
   * it go out again with the same Message-ID. Throws PermanentFailure when the server refuses it for good.
   */
  async sendMail(mail: MailPayload, key: string): Promise<void> {
    const from = this.#options.mail_from ?? env().MAIL_FROM;
    const messageId = messageIdOf(key, from);
    const rendered = renderMail(mail.template, mail.language, mail.data);
    if (!(await beginSending(this.#database, key, mail, messageId, now()))) return;
    try {
      const answer: { response?: string } = await this.#smtp().sendMail({
        from,
        to: { name: "", address: mail.to },
        messageId,
        ...rendered,
        headers: { "Auto-Submitted": "auto-generated", "Content-Language": mail.language },
      });
      await endSending(this.#database, key, { state: "sent", answer: answer.response ?? "", at: now() });
    } catch (error) {
      if (!(error instanceof Error) || !isRefusedForGood(error as SmtpFailure)) throw error;
      await endSending(this.#database, key, { state: "rejected", answer: error.message, at: now() });
      throw new PermanentFailure(error.message);
    }
  }

  /** Closes the connections to the mail server. */
  close(): void {
    this.#transport?.close();
    this.#transport = undefined;
  }

  #smtp(): Transporter {
    this.#transport ??= createTransport({
      url: this.#options.smtp_url ?? env().SMTP_URL,
      pool: true,
      maxConnections: 4,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
    });
    return this.#transport;
  }
}
