import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { ensurePictures } from "../pictures/cache";
import { Random } from "../pictures/random";
import { renderPicture, sceneSvg } from "../pictures/render";
import { sceneNameSchema } from "../schema";

const SCENES = sceneNameSchema.options;
const size = { width: 240, height: 160 };
const folder = mkdtempSync(path.join(tmpdir(), "berth-pictures-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("chance", () => {
  it("answers the same numbers for the same seed, within their bounds, and others for another seed", () => {
    const draw = (seed: number) => {
      const random = new Random(seed);
      return Array.from({ length: 200 }, () => random.int(3, 7));
    };
    expect(draw(5)).toEqual(draw(5));
    expect(draw(5)).not.toEqual(draw(6));
    expect(new Set(draw(5))).toEqual(new Set([3, 4, 5, 6, 7]));
  });
});

describe.each(SCENES)("the scene %s", (scene) => {
  it("is the same picture for the same seed and another for another", () => {
    const first = sceneSvg({ scene, seed: 4, ...size });
    expect(sceneSvg({ scene, seed: 4, ...size })).toBe(first);
    expect(sceneSvg({ scene, seed: 9, ...size })).not.toBe(first);
  });

  it("has only finite coordinates, at many seeds", () => {
    const broken = Array.from({ length: 12 }, (_, seed) => seed + 1).filter((seed) =>
      /NaN|Infinity|undefined|null/.test(sceneSvg({ scene, seed, ...size })),
    );
    expect(broken).toEqual([]);
  });

  it("fills its ground with a picture that is neither empty nor of one colour", async () => {
    const image = sharp(await renderPicture({ scene, seed: 4, ...size }));
    const { format, width, height } = await image.metadata();
    expect({ format, width, height }).toEqual({ format: "webp", ...size });
    const { channels } = await image.stats();
    for (const { stdev } of channels) expect(stdev).toBeGreaterThan(15);
  });
});

describe("the cache", () => {
  it("renders each picture once in both sizes, and nothing that is there", async () => {
    const listings = [{ pictures: [{ scene: "kayak" as const, seed: 8 }] }];
    const twice = [...listings, ...listings];
    const made = await ensurePictures(twice, folder);
    expect(made).toHaveLength(2);
    for (const picture of made) {
      const { width, height } = await sharp(picture.path).metadata();
      expect({ width, height }).toEqual({ width: picture.width, height: picture.height });
      expect(path.basename(picture.path)).toBe(`kayak-8-${picture.width}.webp`);
    }
    const written = () => made.map((picture) => statSync(picture.path).mtimeMs);
    const before = written();
    expect(await ensurePictures(twice, folder)).toEqual(made);
    expect(written()).toEqual(before);
  });

  it("renders again what has gone missing, and leaves no half-written file", async () => {
    const listings = [{ pictures: [{ scene: "kayak" as const, seed: 8 }] }];
    const [large] = await ensurePictures(listings, folder);
    rmSync(large?.path ?? "");
    await ensurePictures(listings, folder);
    expect(statSync(large?.path ?? "").size).toBeGreaterThan(10_000);
    const files = readdirSync(path.dirname(large?.path ?? ""));
    expect(files.filter((file) => !file.endsWith(".webp"))).toEqual([]);
  });
});
