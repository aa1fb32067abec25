import { createTransport } from "nodemailer";
import type { EmailAdapter } from "payload";

/** Who a mail comes from. */
export interface Sender {
  name: string;
  address: string;
}

/** Sends the mails of a forgotten password by SMTP. */
export function smtpMail(url: string, from: Sender): EmailAdapter {
  const transport = createTransport(url);
  return () => ({
    name: "smtp",
    defaultFromAddress: from.address,
    defaultFromName: from.name,
    sendEmail: (message) => transport.sendMail({ ...message, from: message.from ?? from }),
  });
}
