import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PREVIEW_HEADER, previewPath } from "../../src/shared/preview-link";
import { type CmsClient, cmsClient, cookieOf } from "./cms-client";
import { accountOf, cmsUrl, previewSecret } from "./cms-under-test";
import { paragraph } from "./rich-text";

const mark = randomUUID().slice(0, 8);
const inAnHour = () => Math.floor(Date.now() / 1000) + 3600;
let editor: CmsClient;
let category: number;
const ids: number[] = [];

const idOf = (body: unknown): number => (body as { doc: { id: number } }).doc.id;

async function writeDraft(name: string): Promise<string> {
  const { body } = await editor.request("POST", "/articles?draft=true", {
    title: `${name} ${mark}`,
    summary: `Secret summary of ${name}.`,
    body: paragraph(`Secret text of ${name}.`),
    category,
    _status: "draft",
  });
  ids.push(idOf(body));
  return `${name}-${mark}`;
}

/** What somebody is answered who shows this link, or none. */
async function ask(path: string, link?: string, init: RequestInit = {}): Promise<{ status: number; text: string }> {
  const response = await fetch(`${cmsUrl()}/api${path}`, {
    ...init,
    headers: {
      ...(init.body ? { "content-type": "application/json" } : {}),
      ...(link ? { [PREVIEW_HEADER]: link } : {}),
    },
  });
  return { status: response.status, text: await response.text() };
}

const everyDraft = "/articles?draft=true&limit=200&depth=1";

beforeAll(async () => {
  editor = cmsClient(cmsUrl(), await cookieOf(cmsUrl(), accountOf("editor")));
  category = idOf((await editor.request("POST", "/article-categories", { name: `Preview ${mark}` })).body);
});

afterAll(async () => {
  for (const id of ids) await editor.request("DELETE", `/articles/${id}`);
  await editor.request("DELETE", `/article-categories/${category}`);
});

test("a signed link reads its own draft, and no other", async () => {
  const slug = await writeDraft("first");
  await writeDraft("second");
  const link = previewPath({ slug, locale: "en", until: inAnHour() }, previewSecret());
  const { status, text } = await ask(everyDraft, link);
  expect(status).toBe(200);
  expect(text).toContain("Secret text of first.");
  expect(text).not.toContain("second");
  expect((await ask(`/articles/${ids[1]}?draft=true`, link)).text).not.toContain("Secret");
});

test("without a link, with one that has run out, was changed or was signed by somebody else, nothing is read", async () => {
  const slug = await writeDraft("third");
  const good = { slug, locale: "en", until: inAnHour() };
  const signed = previewPath(good, previewSecret());
  const useless = {
    none: undefined,
    "run out": previewPath({ ...good, until: inAnHour() - 7200 }, previewSecret()),
    "for another article": signed.replace(slug, `fourth-${mark}`),
    "with a later end": signed.replace(String(good.until), String(good.until + 60)),
    "signed by somebody else": previewPath(good, "x".repeat(64)),
    "without a token": signed.replace(/&token=.*/, ""),
  };
  for (const [what, link] of Object.entries(useless)) {
    const { text } = await ask(everyDraft, link);
    expect(text, what).toContain('"docs"');
    expect(text, what).not.toContain("Secret");
  }
});

test("a link reads and does nothing else", async () => {
  const slug = await writeDraft("fifth");
  const id = ids.at(-1);
  const link = previewPath({ slug, locale: "en", until: inAnHour() }, previewSecret());
  const body = JSON.stringify({ title: "Taken over", _status: "published" });
  for (const [method, path] of [
    ["PATCH", `/articles/${id}`],
    ["POST", "/articles"],
    ["DELETE", `/articles/${id}`],
    ["GET", "/articles/versions?limit=100"],
    ["GET", "/users"],
  ] as const) {
    const { status, text } = await ask(path, link, {
      method,
      ...(method === "GET" || method === "DELETE" ? {} : { body }),
    });
    expect(status, `${method} ${path}`).toBe(403);
    expect(text).not.toContain("Secret");
  }
  const { body: after } = await editor.request("GET", `/articles/${id}?draft=true`);
  expect(after).toMatchObject({ title: `fifth ${mark}`, _status: "draft" });
});
