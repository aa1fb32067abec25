import sharp from "sharp";
import { context } from "../setup/context";

type Kind = "jpeg" | "png" | "webp" | "gif";

/** A picture of one colour, with a camera's metadata where its format has them. */
export async function pictureFile(kind: Kind, size: { width: number; height: number }): Promise<Buffer> {
  const drawn = sharp({ create: { ...size, channels: 3, background: "#2f7d6b" } });
  const exif = { IFD0: { Copyright: "Nobody shall read this", Make: "Pinhole" } };
  return drawn.withExif(exif).toFormat(kind).toBuffer();
}

type Sent = { file?: Buffer; name?: string; fields?: Record<string, string> };

/** Sends a form to the address of a listing's pictures. */
export async function sendPicture(listingId: string, headers: Record<string, string>, { file, name, fields }: Sent) {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields ?? { alt_en: "A green wall" })) form.set(field, value);
  if (file) form.set("file", new Blob([new Uint8Array(file)]), name ?? "picture");
  const answer = await fetch(`${context.apiUrl}/seller/listings/${listingId}/images`, {
    method: "POST",
    headers,
    body: form,
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}
