import type { Site } from "../pages/site";

type Mail = { id: string; subject: string };

/** Subjects differ by references, names in quotes and amounts; the words around them are the kind of the mail. */
function kindOf(subject: string): string {
  return subject
    .toLowerCase()
    .replace(/bk-\w{4}-\w{4}/g, "")
    .normalize("NFD")
    .replace(/[^a-z]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
}

/** The newest mail of each kind that the demo has sent, as pages of the mail stand-in. */
export async function newestMails({ mailUrl }: Site): Promise<{ name: string; url: string }[]> {
  if (!mailUrl) return [];
  const mails = (await (await fetch(`${mailUrl}/api/email`)).json()) as Mail[];
  const newest = new Map(mails.map(({ id, subject }) => [kindOf(subject), id]));
  return [...newest].map(([name, id]) => ({ name, url: `${mailUrl}/api/email/${id}/html` }));
}
