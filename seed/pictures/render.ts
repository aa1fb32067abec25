import sharp from "sharp";
import type { SceneName } from "../schema";
import { Canvas } from "./canvas";
import { printOnPaper } from "./grain";
import { Random } from "./random";
import { SCENES } from "./scenes";

export interface PictureRequest {
  scene: SceneName;
  seed: number;
  width: number;
  height: number;
}

const QUALITY = 80;

/** The scene as SVG text. The same request always answers the same text. */
export function sceneSvg({ scene, seed, width, height }: PictureRequest): string {
  const canvas = new Canvas(new Random(seed));
  SCENES[scene](canvas);
  return canvas.toSvg(width, height);
}

type Size = { width: number; height: number };

async function finish(drawn: sharp.Sharp, { width, height }: Size, seed: number): Promise<Buffer> {
  const { data, info } = await drawn
    .resize(width, height, { fit: "cover" })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  printOnPaper(data, info.width, seed);
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
    .webp({ quality: QUALITY, effort: 1 })
    .toBuffer();
}

/** The scene as WebP, with a little grain so that large gradients look printed and do not band. */
export async function renderPicture(request: PictureRequest): Promise<Buffer> {
  return finish(sharp(Buffer.from(sceneSvg(request))), request, request.seed);
}

/** The same in several sizes, largest first, drawn once: drawing is nine tenths of the work. */
export async function renderSizes(
  picture: Pick<PictureRequest, "scene" | "seed">,
  sizes: readonly Size[],
): Promise<Buffer[]> {
  const [largest] = sizes;
  if (!largest) return [];
  const svg = Buffer.from(sceneSvg({ ...picture, ...largest }));
  const { data, info } = await sharp(svg).raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return Promise.all(
    sizes.map((size) => finish(sharp(data, { raw: { width, height, channels } }), size, picture.seed)),
  );
}
