import sharp from "sharp";
import { Problem } from "../../../src/shared/problem";

/** What may be sent; what a file is called or claims to be does not count. */
const FORMATS: readonly (string | undefined)[] = ["jpeg", "png", "webp"];
/** Pixels of a picture as it is sent, at most: a small file can hold a picture that fills the memory. */
const PIXELS_MAX = 60_000_000;
/** The longest side of what is kept, and the width of the copy for cards, in pixels. */
const SIDE_MAX = 2000;
const CARD_WIDTH = 640;
const QUALITY = 82;

/** A picture in WebP. */
export type Drawn = { data: Buffer; width: number; height: number };

function unreadable(message: string): Problem {
  return new Problem("image.unreadable", message, { fields: [{ path: "file", message }] });
}

const open = (file: Buffer) => sharp(file, { limitInputPixels: PIXELS_MAX, failOn: "error" });

async function formatOf(file: Buffer): Promise<string | undefined> {
  try {
    return (await open(file).metadata()).format;
  } catch {
    return undefined;
  }
}

async function draw(file: Buffer, box: { width: number; height: number }): Promise<Drawn> {
  const { data, info } = await open(file)
    // The camera's way up is metadata too, and would be gone with the rest.
    .rotate()
    .resize({ ...box, fit: "inside", withoutEnlargement: true })
    .webp({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/**
 * A picture and its smaller copy, drawn anew from what was sent: nothing of the file itself is kept, so neither where
 * it was taken nor what else may be hidden in it. Throws `image.unreadable` for what is no JPEG, PNG or WebP.
 */
export async function redrawPicture(file: Buffer): Promise<{ full: Drawn; small: Drawn }> {
  if (!FORMATS.includes(await formatOf(file))) throw unreadable("This is not a JPEG, PNG or WebP picture.");
  try {
    const full = await draw(file, { width: SIDE_MAX, height: SIDE_MAX });
    return { full, small: await draw(file, { width: CARD_WIDTH, height: SIDE_MAX }) };
  } catch {
    throw unreadable("This picture is damaged or too large to be read.");
  }
}
