import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import compression from "compression";

/** Streams of events are sent as they happen: a compressor would hold them back. */
function isWorthIt(request: IncomingMessage, response: ServerResponse): boolean {
  if (String(response.getHeader("content-type")).startsWith("text/event-stream")) return false;
  return compression.filter(request as never, response as never);
}

/**
 * Compresses what a listener answers, as the browser says it can read it: pages, styles, scripts and JSON become a
 * quarter of their size. Pictures and fonts are compressed already and pass as they are.
 */
export function compressed(listener: RequestListener): RequestListener {
  const compress = compression({ filter: isWorthIt });
  return (request, response) => compress(request as never, response as never, () => listener(request, response));
}
