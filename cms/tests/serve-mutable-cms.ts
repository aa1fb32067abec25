import { createServer } from "node:http";
import { getPayload, handleEndpoints } from "payload";
import { buildCms } from "../src/build-config.ts";

/**
 * The CMS's REST API without Next, at CMS_URL, with one route more: `POST /mutate` takes away the
 * access rule of a collection's operation (everybody may), `POST /restore` puts all rules back.
 * It exists to show that the walk over the access table notices a missing rule.
 */
const config = await buildCms();
await getPayload({ config });
const original = new Map(config.collections.map(({ slug, access }) => [slug, { ...access }] as const));

interface Mutation {
  collection: string;
  operation: "create" | "read" | "update" | "delete" | "readVersions" | "unlock";
}

function mutate({ collection, operation }: Mutation): void {
  const found = config.collections.find(({ slug }) => slug === collection);
  if (!found) throw new Error(`There is no collection ${collection}.`);
  found.access[operation] = () => true;
}

function restore(): void {
  for (const { slug, access } of config.collections) Object.assign(access, original.get(slug));
}

async function answer(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === "/mutate") {
    mutate((await request.json()) as Mutation);
    return Response.json({});
  }
  if (pathname === "/restore") {
    restore();
    return Response.json({});
  }
  return handleEndpoints({ config, request });
}

const server = createServer(async (incoming, outgoing) => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const body = chunks.length > 0 ? Buffer.concat(chunks) : undefined;
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (typeof value === "string") headers.set(name, value);
  }
  const request = new Request(new URL(incoming.url ?? "/", config.serverURL), {
    method: incoming.method,
    headers,
    body,
  });
  const response = await answer(request);
  outgoing.writeHead(response.status, [...response.headers].flat());
  outgoing.end(Buffer.from(await response.arrayBuffer()));
});

server.listen(Number(new URL(config.serverURL).port), "127.0.0.1", () => {
  console.log("ready");
});

process.on("SIGTERM", () => process.exit(0));
