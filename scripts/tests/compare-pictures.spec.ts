import sharp from "sharp";
import { expect, test } from "vitest";
import { comparePictures, keepPicture } from "../visual/compare-pictures";

const WIDTH = 640;
const HEIGHT = 1600;

type Mark = { left: number; top: number; width: number; height: number; colour: string };

/** A white page with coloured marks on it. */
async function page(marks: readonly Mark[], height = HEIGHT): Promise<Buffer> {
  const blank = sharp({ create: { width: WIDTH, height, channels: 3, background: "#fff" } });
  const placed = marks.map(({ left, top, width, height: tall, colour }) => ({
    input: { create: { width, height: tall, channels: 3 as const, background: colour } },
    left,
    top,
  }));
  return keepPicture(await blank.composite(placed).png().toBuffer());
}

const button: Mark = { left: 100, top: 900, width: 160, height: 44, colour: "#1d4ed8" };

test("the same page drawn twice is the same", async () => {
  expect((await comparePictures(await page([button]), await page([button]))).difference).toBeNull();
});

test("a button in another colour is seen, however small it is on a long page", async () => {
  const changed = await comparePictures(await page([button]), await page([{ ...button, colour: "#0f766e" }]));
  expect((button.width * button.height) / (WIDTH * HEIGHT)).toBeLessThan(0.01);
  expect(changed.difference).not.toBeNull();
  expect(changed.picture).not.toBeNull();
});

test("something that moved by a few pixels is seen", async () => {
  const moved = await comparePictures(await page([button]), await page([{ ...button, top: button.top + 16 }]));
  expect(moved.difference).not.toBeNull();
});

test("a longer page is another page", async () => {
  const longer = await comparePictures(await page([button]), await page([button], HEIGHT + 1));
  expect(longer.difference).toBe(`it is 640 × ${HEIGHT + 1} pixels, not 640 × ${HEIGHT}`);
});

test("thin differences all over the page are another Chromium's letters, not a change", async () => {
  const hairs = Array.from({ length: 60 }, (_, index) => ({
    ...{ left: 20 + (index % 6) * 100, top: 40 + Math.floor(index / 6) * 150, width: 1, height: 12 },
    colour: "#777",
  }));
  expect((await comparePictures(await page([button]), await page([button, ...hairs]))).difference).toBeNull();
});
