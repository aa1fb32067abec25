import { mkdirSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { SCREENS, type Shot, wayName } from "./shots";

const THUMB = { phone: { width: 240, height: 720 }, desktop: { width: 480, height: 720 } } as const;
const COLUMNS = { phone: 7, desktop: 4 } as const;
/** Pages on one sheet: more would be too small to see anything in. */
const ON_SHEET = { phone: 14, desktop: 8 } as const;
const LABEL = 24;
const GAP = 12;

const escaped = (text: string) => text.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);

function labelOf(name: string, width: number): Buffer {
  const style = 'font-family="sans-serif" font-size="15" font-weight="600" fill="#111"';
  return Buffer.from(
    `<svg width="${width}" height="${LABEL}"><text x="2" y="17" ${style}>${escaped(name)}</text></svg>`,
  );
}

/** A page's top, as wide as the sheet's column. */
async function thumbOf({ file, size }: Shot): Promise<Buffer> {
  const { width, height } = THUMB[size];
  const { data, info } = await sharp(path.join(SCREENS, file))
    .resize({ width })
    .png()
    .toBuffer({ resolveWithObject: true });
  return sharp(data)
    .extract({ left: 0, top: 0, width, height: Math.min(height, info.height) })
    .png({ compressionLevel: 3 })
    .toBuffer();
}

async function drawSheet(shots: readonly Shot[], file: string): Promise<void> {
  const [first] = shots;
  if (!first) return;
  const { width, height } = THUMB[first.size];
  const columns = Math.min(COLUMNS[first.size], shots.length);
  const placeOf = (index: number) => ({
    left: GAP + (index % columns) * (width + GAP),
    top: GAP + Math.floor(index / columns) * (height + LABEL + GAP),
  });
  const parts = await Promise.all(
    shots.map(async (shot, index) => {
      const { left, top } = placeOf(index);
      return [
        { input: labelOf(shot.name, width), left, top },
        { input: await thumbOf(shot), left, top: top + LABEL },
      ];
    }),
  );
  await sharp({
    create: {
      width: GAP + columns * (width + GAP),
      height: GAP + Math.ceil(shots.length / columns) * (height + LABEL + GAP),
      channels: 3,
      background: "#cbd5e1",
    },
  })
    .composite(parts.flat())
    .jpeg({ quality: 82 })
    .toFile(path.join(SCREENS, file));
}

/** Puts the pictures of each way on sheets, so that many pages are looked at at once. Answers the sheets' files. */
export async function drawSheets(shots: readonly Shot[]): Promise<string[]> {
  mkdirSync(path.join(SCREENS, "sheets"), { recursive: true });
  const files: string[] = [];
  for (const [way, ofWay = []] of Object.entries(Object.groupBy(shots, wayName))) {
    const most = ON_SHEET[ofWay[0]?.size ?? "phone"];
    for (let index = 0; index * most < ofWay.length; index += 1) {
      const file = path.join("sheets", `${way}-${index + 1}.jpg`);
      await drawSheet(ofWay.slice(index * most, (index + 1) * most), file);
      files.push(file);
    }
  }
  return files;
}
