import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CmsClient, cmsClient, cookieOf } from "./cms-client";
import { accountOf, cmsUrl } from "./cms-under-test";
import { paragraph } from "./rich-text";

const nobody = cmsClient(cmsUrl(), null);
const mark = randomUUID().slice(0, 8);
let editor: CmsClient;
let category: number;
let article: number;

const idOf = (body: unknown): number => (body as { doc: { id: number } }).doc.id;

/** What a visitor of the site is given, in one language. */
async function shown(locale: string): Promise<Record<string, unknown>[]> {
  const { body } = await nobody.request("GET", `/articles?where[slug][equals]=probe-${mark}&locale=${locale}&depth=1`);
  return (body as { docs: Record<string, unknown>[] }).docs;
}

beforeAll(async () => {
  editor = cmsClient(cmsUrl(), await cookieOf(cmsUrl(), accountOf("editor")));
  category = idOf((await editor.request("POST", "/article-categories", { name: `P ${mark}` })).body);
  const draft = await editor.request("POST", "/articles?draft=true", {
    title: `Probe ${mark}`,
    summary: "First words.",
    body: paragraph("Hello <b>there</b>"),
    category,
    _status: "draft",
  });
  article = idOf(draft.body);
});

afterAll(async () => {
  await editor.request("DELETE", `/articles/${article}`);
  await editor.request("DELETE", `/article-categories/${category}`);
});

test("a draft is seen by nobody", async () => {
  expect(await shown("en")).toEqual([]);
});

test("publishing shows at the very next reading, with HTML, date and category", async () => {
  await editor.request("PATCH", `/articles/${article}`, { _status: "published" });
  const [doc] = await shown("en");
  expect(doc).toMatchObject({
    title: `Probe ${mark}`,
    slug: `probe-${mark}`,
    body_html: "<p>Hello &lt;b&gt;there&lt;/b&gt;</p>",
    category: { name: `P ${mark}` },
  });
  expect(Date.parse(String(doc?.published_at))).toBeGreaterThan(Date.now() - 60_000);
});

test("what is not translated is shown in English, what is in Spanish", async () => {
  expect((await shown("es"))[0]).toMatchObject({ title: `Probe ${mark}` });
  const translation = { title: "Prueba", body: paragraph("Hola"), _status: "published" };
  const path = `/articles/${article}?locale=es`;
  const half = await editor.request("PATCH", path, translation);
  expect(half.status).toBe(400);
  // The field is named in the message always, by its path only where Payload keeps the error's data.
  expect(JSON.stringify(half.body)).toMatch(/summary/i);
  const whole = await editor.request("PATCH", path, { ...translation, summary: "Un resumen." });
  expect(whole.status).toBe(200);
  expect((await shown("es"))[0]).toMatchObject({
    title: "Prueba",
    summary: "Un resumen.",
    body_html: "<p>Hola</p>",
  });
  expect((await shown("en"))[0]).toMatchObject({ title: `Probe ${mark}`, summary: "First words." });
});

test("a draft on top of a published article shows nobody its new words", async () => {
  await editor.request("PATCH", `/articles/${article}?draft=true`, {
    summary: "Secret words.",
    _status: "draft",
  });
  for (const query of ["", "?draft=true", "?draft=true&depth=0&locale=all"]) {
    const { status, body } = await nobody.request("GET", `/articles/${article}${query}`);
    expect(JSON.stringify(body), query).not.toContain("Secret words");
    expect([200, 403, 404], query).toContain(status);
  }
  const listed = await nobody.request("GET", `/articles?draft=true&limit=100`);
  expect(JSON.stringify(listed.body)).not.toContain("Secret words");
  const asked = await nobody.request("GET", "/articles?draft=true&where[summary][like]=Secret");
  expect(asked.body).toMatchObject({ totalDocs: 0 });
  const graph = await nobody.graphql(`{ Article(id: ${article}, draft: true) { summary } }`);
  expect(JSON.stringify(graph.body)).not.toContain("Secret words");
});

test("unpublishing takes it off the site at once", async () => {
  await editor.request("PATCH", `/articles/${article}`, { _status: "draft" });
  expect(await shown("en")).toEqual([]);
});

test("a picture that is not one of the four kinds, or none at all, is refused", async () => {
  const upload = async (content: string, type: string, name: string) => {
    const form = new FormData();
    form.set("file", new Blob([content], { type }), name);
    form.set("_payload", JSON.stringify({ alt: "x" }));
    return (await editor.request("POST", "/media", form)).status;
  };
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  expect(await upload(svg, "image/svg+xml", "x.svg")).toBe(400);
  expect(await upload(svg, "image/png", "x.png")).toBe(400);
  expect(await upload("<h1>hi</h1>", "text/html", "x.html")).toBe(400);
});

test("a body over the limit is refused before it is read", async () => {
  const { status } = await nobody.request("POST", "/users/login", {
    email: "x@example.com",
    password: "x".repeat(11 * 1024 * 1024),
  });
  expect(status).toBe(413);
});
