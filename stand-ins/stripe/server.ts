import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { answerApiRequest } from "./api-request";
import { corsHeaders } from "./cors";
import { errorBody } from "./errors";
import { answerOfFault } from "./fault-answers";
import { randomLetters } from "./identifiers";
import { answerPageRequest, type PageAnswer } from "./pages/page-request";
import type { Services } from "./request-context";
import { apiRoutes } from "./routes/all";
import { takeRequestFault } from "./store/faults";

const maxBodyBytes = 256 * 1024;
/** Loading brings hundreds of payments at once. */
const maxControlBodyBytes = 4 * 1024 * 1024;

class BodyTooLarge extends Error {
  constructor(readonly limitBytes: number) {
    super("the body is too large");
  }
}

async function readBody(request: IncomingMessage, limitBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) throw new Error("a request body arrived decoded");
    size += chunk.length;
    if (size > limitBytes) throw new BodyTooLarge(limitBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

const apiPrefix = "/v1/";
const controlPrefix = "/_stand_in/";
const maxHangMilliseconds = 120_000;

/** The stand-in's HTTP server, not yet listening. `shim` is the browser script it serves. */
export function createStandInServer(services: Services, shim: string): Server {
  const server = createServer((request, response) => {
    const requestId = `req_${randomLetters(14)}`;
    respond(services, shim, request, requestId).then(
      (answer) => (answer === "no_answer" ? request.socket.destroy() : send(response, answer, requestId)),
      (error: unknown) => send(response, failure(error, requestId), requestId),
    );
  });
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  return server;
}

async function respond(
  services: Services,
  shim: string,
  request: IncomingMessage,
  requestId: string,
): Promise<PageAnswer | "no_answer"> {
  const { pathname: path, search } = new URL(request.url ?? "/", "http://stand-in");
  const method = request.method ?? "GET";
  const cors = corsHeaders(services.config, request.headers.origin);
  if (method === "OPTIONS") return { status: 204, headers: cors, text: "" };
  const isControl = path.startsWith(controlPrefix);
  const body = method === "GET" ? "" : await readBody(request, isControl ? maxControlBodyBytes : maxBodyBytes);
  const query = search.slice(1);
  if (!path.startsWith(apiPrefix) && !isControl) {
    const page = await answerPageRequest(services, shim, { id: requestId, method, path, query, body });
    return { ...page, headers: { ...page.headers, ...cors } };
  }
  const apiRequest = { id: requestId, method, path, query, headers: request.headers, body };
  const fault = isControl ? null : await takeRequestFault(services.pool, method, path);
  if (fault === "hang") return hang(request);
  const injected = fault ? answerOfFault(fault) : null;
  const answer = injected ?? (await answerApiRequest(services, apiRoutes, apiRequest));
  if (fault === "drop_after_commit") return "no_answer";
  return { ...answer, headers: { "content-type": "application/json", ...answer.headers, ...cors } };
}

/** Keeps the caller waiting until it goes away; not for ever, so that a forgotten connection ends too. */
async function hang(request: IncomingMessage): Promise<"no_answer"> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, maxHangMilliseconds);
    timer.unref();
    request.socket.once("close", () => {
      clearTimeout(timer);
      resolve();
    });
  });
  return "no_answer";
}

function failure(error: unknown, requestId: string): PageAnswer {
  const headers = { "content-type": "application/json" };
  if (error instanceof BodyTooLarge) {
    const body = errorBody("invalid_request_error", `Request bodies may have up to ${error.limitBytes} bytes.`, {});
    return { status: 413, headers: { ...headers, connection: "close" }, text: JSON.stringify(body) };
  }
  console.error(`${requestId} failed:`, error);
  const body = errorBody("api_error", "An unknown error occurred in the stand-in; its log has the reason.", {});
  return { status: 500, headers, text: JSON.stringify(body) };
}

function send(response: ServerResponse, answer: PageAnswer, requestId: string): void {
  response.writeHead(answer.status, {
    "request-id": requestId,
    "cache-control": "no-cache, no-store",
    ...answer.headers,
  });
  response.end(answer.text);
}
