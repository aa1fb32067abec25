import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aimAt, call } from "../setup/api";
import { context } from "../setup/context";
import { makeConsumer } from "../setup/people";
import { ServerCopy } from "../setup/server-copy";

const GUIDE = path.resolve(__dirname, "..", "..", "ARCHITECTURE.md");

/** The files that the guide shows: a path in backquotes on its own line, then a block of TypeScript. */
function filesOfGuide(): { file: string; code: string }[] {
  const shown = readFileSync(GUIDE, "utf8").matchAll(/^`(modules\/guestbook\/[^`]+)`\n+```ts\n([\s\S]*?)\n```$/gm);
  return [...shown].map(([, file = "", code = ""]) => ({ file, code }));
}

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.CommonJS,
  esModuleInterop: true,
};
const server = new ServerCopy("guide");

beforeAll(async () => {
  const started = await server.start(
    (folder) => {
      for (const { file, code } of filesOfGuide()) {
        const target = path.join(folder, file.replace(/\.ts$/, ".js"));
        mkdirSync(path.dirname(target), { recursive: true });
        writeFileSync(target, ts.transpileModule(code, { compilerOptions, fileName: file }).outputText);
      }
    },
    { migrate: true },
  );
  aimAt(started);
}, 240_000);

afterAll(async () => {
  aimAt({ apiUrl: context.apiUrl, databaseUrl: context.databaseUrl });
  await server.stop();
});

describe("a capability made by the guide in ARCHITECTURE.md", () => {
  it("is six files at most", () => {
    expect(filesOfGuide().length).toBeGreaterThanOrEqual(5);
    expect(filesOfGuide().length).toBeLessThanOrEqual(6);
  });

  it("writes for a consumer, reads for anybody, and refuses nobody's and a seller's words", async () => {
    const { headers } = await makeConsumer();
    expect(await call("POST", "/store/guestbook", headers, { words: "What a lemon tree" })).toMatchObject({
      status: 201,
      body: { entry: { words: "What a lemon tree" } },
    });
    expect(await call("GET", "/store/guestbook")).toMatchObject({
      status: 200,
      body: { count: 1, limit: 20, offset: 0, entries: [{ words: "What a lemon tree" }] },
    });
    expect(await call("POST", "/store/guestbook", {}, { words: "x" })).toMatchObject({
      status: 401,
      body: { code: "auth.required" },
    });
    expect(await call("POST", "/store/guestbook", headers, { words: "", more: 1 })).toMatchObject({
      status: 400,
      body: { code: "request.invalid" },
    });
  });

  it("stands in the server's own description", async () => {
    const { body } = await call("GET", "/openapi.json");
    expect(Object.keys((body.paths as Record<string, object>)["/store/guestbook"] ?? {}).sort()).toEqual([
      "get",
      "post",
    ]);
  });
});
