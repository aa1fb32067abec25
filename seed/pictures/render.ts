import sharp from "sharp";
import type { SceneName } from "../schema";
import { Canvas } from "./canvas";
import { grain } from "./grain";
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

/** The scene as WebP, with a little grain so that large gradients look printed and do not band. */
export async function renderPicture(request: PictureRequest): Promise<Buffer> {
  const { width, height, seed } = request;
  return sharp(Buffer.from(sceneSvg(request)))
    .resize(width, height, { fit: "cover" })
    .modulate({ saturation: 1.1 })
    .linear(1.07, -6)
    .composite([
      { input: grain(seed, width), raw: { width: 256, height: 256, channels: 4 }, tile: true, blend: "over" },
    ])
    .webp({ quality: QUALITY, effort: 3 })
    .toBuffer();
}
