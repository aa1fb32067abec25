import { createTransport } from "nodemailer";
import type { EmailAdapter } from "payload";

/** Sends the mails of a forgotten password by SMTP. `from` is the sender's address. */
export function smtpMail(url: string, from: string): EmailAdapter {
  const transport = createTransport(url);
  return () => ({
    name: "smtp",
    defaultFromAddress: from,
    defaultFromName: "Berth help desk",
    sendEmail: (message) => transport.sendMail({ ...message, from: message.from ?? from }),
  });
}
