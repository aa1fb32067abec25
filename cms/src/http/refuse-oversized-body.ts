import { BODY_BYTES_MAX } from "./body-bytes-max.ts";

type Handler<Args extends unknown[]> = (request: Request, ...args: Args) => Promise<Response>;

const refusal = (status: number, message: string): Response => Response.json({ errors: [{ message }] }, { status });

/**
 * Answers 413 before a body is read that is too large, and 411 to one that does not say its
 * length: Payload reads JSON bodies whole, whoever sends them.
 */
export function refuseOversizedBody<Args extends unknown[]>(handler: Handler<Args>): Handler<Args> {
  return async (request, ...args) => {
    const length = request.headers.get("content-length");
    if (length === null && request.headers.has("transfer-encoding")) {
      return refusal(411, "Say the length of the body in Content-Length.");
    }
    if (Number(length ?? 0) > BODY_BYTES_MAX) {
      return refusal(413, `The body may have at most ${BODY_BYTES_MAX} bytes.`);
    }
    return handler(request, ...args);
  };
}
