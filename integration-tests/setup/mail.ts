import { context } from "./context";

type Mail = { subject: string; text: string; html: string; to: { address: string }[] };

/** Milliseconds within which a mail must have come. */
const PATIENCE_MS = 30_000;

async function mailsTo(address: string): Promise<Mail[]> {
  const response = await fetch(`${context.mailUrl}/api/email`);
  const all = (await response.json()) as Mail[];
  return all.filter((mail) => mail.to.some((to) => to.address.toLowerCase() === address.toLowerCase()));
}

/** Waits for a mail to an address whose subject fits; throws with the subjects that came instead. */
export async function waitForMail(address: string, subject: RegExp): Promise<Mail> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const mails = await mailsTo(address);
    const found = mails.find((mail) => subject.test(mail.subject));
    if (found) return found;
    if (Date.now() > deadline)
      throw new Error(`no mail to ${address} like ${subject}, only: ${mails.map((mail) => mail.subject).join("; ")}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** The parameter `name` of the first link in a mail's text part that has one. */
export function linkParameter(mail: Mail, name: string): string {
  for (const [link] of mail.text.matchAll(/https?:\/\/\S+/g)) {
    const value = new URL(link.replace(/[)>.,]+$/, "")).searchParams.get(name);
    if (value) return value;
  }
  throw new Error(`the mail "${mail.subject}" has no link with ${name}: ${mail.text}`);
}
