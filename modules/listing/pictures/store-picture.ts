import type { MedusaContainer } from "@medusajs/framework/types";
import { uploadFilesWorkflow } from "@medusajs/medusa/core-flows";
import { env } from "../../../src/shared/env";
import type { Localised } from "../domain/in-language";
import type { Picture } from "../rows";
import type { Drawn } from "./redraw-picture";

/** Without the API's own address: it may move, and its pictures with it. */
function withoutOwnAddress(url: string): string {
  const own = new URL(env().API_URL).origin;
  return url.startsWith(`${own}/`) ? url.slice(own.length) : url;
}

/** Keeps a picture and its smaller copy through Medusa's file module, where everybody may read them. */
export async function storePicture(
  scope: MedusaContainer,
  listingId: string,
  drawn: { full: Drawn; small: Drawn },
  alt: Localised,
): Promise<Picture> {
  const files = [drawn.full, drawn.small].map(({ data, width }) => ({
    filename: `${listingId}-${width}.webp`,
    mimeType: "image/webp",
    content: data.toString("base64"),
    access: "public" as const,
  }));
  const { result } = await uploadFilesWorkflow(scope).run({ input: { files } });
  const [full, small] = [drawn.full, drawn.small].map(({ width, height }, index) => {
    const stored = result[index];
    if (!stored) throw new Error("the file module kept fewer files than it was given");
    return { url: withoutOwnAddress(stored.url), width, height };
  });
  if (!full || !small) throw new Error("a picture has two sizes");
  return { ...full, small, alt };
}
