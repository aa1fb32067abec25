import type { Payload, TypedUser } from "payload";

/** Something that a writer has to finish, with the page on which it is done. */
export type WaitingWork = { title: string; href: string };

const SHELVES = [
  { collection: "articles", titleField: "title" },
  { collection: "faqs", titleField: "question" },
] as const;

/** More than these are looked for in the lists. */
const SHOWN_MOST = 8;
const READ_MOST = 300;

type Reader = { payload: Payload; user: TypedUser };
type Shelf = (typeof SHELVES)[number];

async function read(
  { payload, user }: Reader,
  { collection, titleField }: Shelf,
  locale: "en" | "es",
  draftsOnly: boolean,
) {
  const { docs } = await payload.find({
    collection,
    draft: true,
    depth: 0,
    limit: READ_MOST,
    locale,
    fallbackLocale: false,
    overrideAccess: false,
    user,
    sort: "-updatedAt",
    select: { [titleField]: true },
    ...(draftsOnly ? { where: { _status: { equals: "draft" } } } : {}),
  });
  return docs.map((doc) => {
    const title: unknown = (doc as unknown as Record<string, unknown>)[titleField];
    return { id: doc.id, collection, title: typeof title === "string" ? title.trim() : "" };
  });
}

/** What was begun and is not on the site, the latest first. `nameless` stands for what has no title yet. */
export async function drafts(reader: Reader, nameless: string): Promise<WaitingWork[]> {
  const found = await Promise.all(SHELVES.map((shelf) => read(reader, shelf, "en", true)));
  return found
    .flat()
    .slice(0, SHOWN_MOST)
    .map(({ id, collection, title }) => ({
      title: title || nameless,
      href: `/admin/collections/${collection}/${id}?locale=en`,
    }));
}

/** What has an English title and no Spanish one: visitors who read Spanish are shown English. */
export async function untranslated(reader: Reader): Promise<WaitingWork[]> {
  const found = await Promise.all(
    SHELVES.map(async (shelf) => {
      const [english, spanish] = await Promise.all([
        read(reader, shelf, "en", false),
        read(reader, shelf, "es", false),
      ]);
      const done = new Set(spanish.filter(({ title }) => title !== "").map(({ id }) => id));
      return english.filter(({ id, title }) => title !== "" && !done.has(id));
    }),
  );
  return found
    .flat()
    .slice(0, SHOWN_MOST)
    .map(({ id, collection, title }) => ({ title, href: `/admin/collections/${collection}/${id}?locale=es` }));
}
