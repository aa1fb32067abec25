import type { IncomingMessage } from "node:http";
import { Problem } from "./problem";

/** A file that came with a form, and the form's other fields as text. */
export type Upload = { file: Buffer; fields: Record<string, string> };

/** Bytes that a form's other fields and its boundaries may take. */
const FORM_BYTES_MAX = 64 * 1024;

function tooLarge(bytesMax: number): Problem {
  const megabytes = Math.floor(bytesMax / 1024 / 1024);
  return new Problem("request.too_large", `The file is larger than ${megabytes} MB.`, { bytes_max: bytesMax });
}

function badForm(message: string): Problem {
  return new Problem("request.invalid", `file: ${message}`, { fields: [{ path: "file", message }] });
}

async function readBody(req: IncomingMessage, bytesMax: number): Promise<Buffer> {
  const limit = bytesMax + FORM_BYTES_MAX;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of req as AsyncIterable<Buffer>) {
    size += part.length;
    // What is over the limit is read to its end and dropped: a sender that is cut off never reads the answer.
    if (size <= limit) parts.push(part);
    else parts.length = 0;
  }
  if (size > limit) throw tooLarge(bytesMax);
  return Buffer.concat(parts);
}

async function parseForm(req: IncomingMessage, body: Buffer): Promise<FormData> {
  const type = req.headers["content-type"] ?? "";
  try {
    return await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
  } catch {
    throw new Problem("request.malformed", "The form could not be read.");
  }
}

/**
 * Reads a `multipart/form-data` request with one file in its field `file`. Throws `request.invalid` where there is no
 * such form or file, `request.malformed` for a broken one and `request.too_large` above `bytesMax`.
 */
export async function readUpload(req: IncomingMessage, bytesMax: number): Promise<Upload> {
  if (!/^multipart\/form-data\b/i.test(req.headers["content-type"] ?? "")) {
    throw badForm("must come as multipart/form-data");
  }
  const form = await parseForm(req, await readBody(req, bytesMax));
  const files = form.getAll("file");
  const [file] = files;
  if (files.length !== 1 || !(file instanceof Blob) || file.size === 0) throw badForm("must be one file");
  if (file.size > bytesMax) throw tooLarge(bytesMax);
  const fields = [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : []));
  return { file: Buffer.from(await file.arrayBuffer()), fields: Object.fromEntries(fields) };
}
