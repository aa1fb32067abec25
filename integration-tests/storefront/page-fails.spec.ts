import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../setup/server-copy";
import { OwnStorefront } from "./own-storefront";
import { readPage } from "./read-page";

const HELP = { "/": "Open the help centre", "/es": "Abrir el centro de ayuda" };

describe("a page that does not exist", () => {
  it("says so in its language, offers a search and ways on, and is not to be found", async () => {
    for (const [path, words, search] of [
      ["/nothing-of-the-kind", "There is nothing here", 'action="/listings"'],
      ["/es/nothing-of-the-kind", "Aquí no hay nada", 'action="/es/listings"'],
      ["/listings/nothing-of-the-kind", "There is nothing here", 'action="/listings"'],
    ] as const) {
      const { status, html, meta } = await readPage(path);
      expect([path, status, meta.robots]).toEqual([path, 404, "noindex"]);
      expect(html).toContain(words);
      expect(html).toContain(search);
      expect(html).toContain("kind=stay");
    }
  });
});

describe("a page that fails", () => {
  const storefront = new OwnStorefront();
  let nonsense: Server;

  beforeAll(async () => {
    // An API that answers what no contract knows: nobody has thought of that.
    nonsense = createServer((_, answer) => answer.writeHead(200, { "content-type": "application/json" }).end("{}"));
    await new Promise<void>((resolve) => nonsense.listen(0, "127.0.0.1", resolve));
    const { port } = nonsense.address() as AddressInfo;
    await storefront.start({ API_URL: `http://127.0.0.1:${port}` });
  });

  afterAll(() => {
    storefront.stop();
    nonsense.close();
  });

  it("says what happened with a number that leads to the line in the log", async () => {
    for (const [path, words] of [
      ["/", "That did not work"],
      ["/es", "Eso no ha funcionado"],
    ] as const) {
      const { status, html, headers, meta } = await readPage(path, { base: storefront.url });
      expect([status, meta.robots]).toEqual([500, "noindex"]);
      expect(html).toContain(words);
      expect(html).toContain(HELP[path]);
      const id = headers.get("x-request-id") ?? "no number";
      expect(html).toContain(`>${id}</code>`);
      expect(storefront.log).toContain(`request ${id} (GET ${path}) failed`);
      expect(html).not.toContain("contract");
      expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    }
  });
});

describe("a page while the API is away", () => {
  const storefront = new OwnStorefront();

  beforeAll(async () => storefront.start({ API_URL: `http://127.0.0.1:${await freePort()}` }));
  afterAll(() => storefront.stop());

  it("says so and asks to come back", async () => {
    const { status, html, headers } = await readPage("/listings", { base: storefront.url });
    expect([status, headers.get("retry-after")]).toEqual([503, "60"]);
    expect(html).toContain("We are catching our breath");
    expect(html).toContain('href="/listings"');
  });
});
