import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import sharp from "sharp";
import type { Actor } from "../../cms/src/access/access-table";
import type { Answer, CmsClient } from "./cms-client";
import { paragraph } from "./rich-text";

/** Rows that the probes ask for, by what the verdicts tell apart. */
export interface Target {
  /** A row everybody who may read at all may read. */
  open: number;
  /** A draft, where the collection has drafts. */
  draft?: number;
  /** Each actor's own row, where rows belong to somebody. */
  own?: Partial<Record<Actor, number>>;
  /** A version of `open`, where there are versions. */
  version?: number;
}

export interface Fixtures {
  targets: Record<string, Target>;
  /** E-mail of an account that is nobody's here. */
  strangerEmail: string;
  /** Name of an uploaded file. */
  filename: string;
  remove(): Promise<void>;
}

/** The id of what a request made; anything but success is a broken fixture. */
function madeId(answer: Answer): number {
  const { doc } = (answer.body ?? {}) as { doc?: { id?: number } };
  if (answer.status >= 300 || typeof doc?.id !== "number") {
    throw new Error(`Fixture refused: ${answer.status} ${JSON.stringify(answer.body)}`);
  }
  return doc.id;
}

async function pictureForm(): Promise<FormData> {
  const picture = await sharp({
    create: { width: 8, height: 8, channels: 3, background: "#0f766e" },
  })
    .png()
    .toBuffer();
  const form = new FormData();
  form.set("file", new Blob([new Uint8Array(picture)], { type: "image/png" }), "probe.png");
  form.set("_payload", JSON.stringify({ alt: "A teal square" }));
  return form;
}

async function firstVersion(admin: CmsClient, slug: string, parent: number): Promise<number> {
  const { body } = await admin.request("GET", `/${slug}/versions?where[parent][equals]=${parent}`);
  const id = (body as { docs?: { id: number }[] }).docs?.[0]?.id;
  if (id === undefined) throw new Error(`${slug} ${parent} has no version.`);
  return id;
}

async function ownRow(client: CmsClient): Promise<number> {
  const { body } = await client.request("GET", "/users/me");
  return (body as { user: { id: number } }).user.id;
}

/** Makes one row of every kind, as the admin, and a way to take all of it away again. */
export async function makeFixtures(clients: Record<Actor, CmsClient>, database: Client): Promise<Fixtures> {
  const { admin } = clients;
  const mark = randomUUID().slice(0, 8);
  const made: [slug: string, id: number][] = [];
  const make = async (slug: string, body: unknown): Promise<number> => {
    const id = madeId(await admin.request("POST", `/${slug}`, body));
    made.push([slug, id]);
    return id;
  };

  const category = await make("article-categories", { name: `Probe ${mark}` });
  const article = (status: string) => ({
    title: `Probe ${status} ${mark}`,
    summary: "For a test.",
    body: paragraph("Probe"),
    category,
    _status: status,
  });
  const faq = (status: string) => ({
    question: `Probe ${status} ${mark}?`,
    answer: paragraph("Probe"),
    category,
    _status: status,
  });
  const articles = {
    open: await make("articles", article("published")),
    draft: await make("articles", article("draft")),
  };
  const faqs = {
    open: await make("faqs", faq("published")),
    draft: await make("faqs", faq("draft")),
  };
  const media = await make("media", await pictureForm());
  const file = await admin.request("GET", `/media/${media}`);
  const strangerEmail = `stranger-${mark}@berth.example`;
  const stranger = await make("users", {
    email: strangerEmail,
    name: "Stranger",
    roles: ["verifier"],
    password: randomUUID(),
  });

  // Payload's server makes locks, no request can; so the lock is put there by hand.
  const lock = await database.query<{ id: number }>(
    "insert into payload_locked_documents (global_slug) values ($1) returning id",
    [`probe-${mark}`],
  );
  const preferences: Partial<Record<Actor, number>> = {};
  for (const role of ["editor", "verifier", "admin"] as const) {
    preferences[role] = madeId(
      await clients[role].request("POST", `/payload-preferences/probe-${mark}`, { value: { a: 1 } }),
    );
  }

  return {
    strangerEmail,
    filename: (file.body as { filename: string }).filename,
    targets: {
      articles: { ...articles, version: await firstVersion(admin, "articles", articles.open) },
      faqs: { ...faqs, version: await firstVersion(admin, "faqs", faqs.open) },
      "article-categories": { open: category },
      media: { open: media },
      users: {
        open: stranger,
        own: {
          editor: await ownRow(clients.editor),
          verifier: await ownRow(clients.verifier),
          admin: await ownRow(admin),
        },
      },
      "payload-locked-documents": { open: lock.rows[0]?.id ?? 0 },
      // Another's row for everyone: the walker takes a colleague's.
      "payload-preferences": { open: 0, own: preferences },
      "payload-kv": { open: 1 },
      "payload-migrations": { open: 1 },
    },
    remove: async () => {
      for (const [slug, id] of made.reverse()) await admin.request("DELETE", `/${slug}/${id}`);
      for (const role of ["editor", "verifier", "admin"] as const) {
        await clients[role].request("DELETE", `/payload-preferences/probe-${mark}`);
      }
      await database.query("delete from payload_locked_documents where global_slug = $1", [`probe-${mark}`]);
    },
  };
}
