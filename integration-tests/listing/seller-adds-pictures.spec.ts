import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import type { SellerListing } from "../../modules/listing/contract";
import { IMAGE_BYTES_MAX, IMAGES_MAX } from "../../modules/listing/domain/picture-limits";
import { call } from "../setup/api";
import { makeSeller } from "../setup/people";
import { sql } from "../setup/sql";
import { pictureFile, sendPicture } from "./picture-file";

const LANDSCAPE = { width: 2400, height: 1600 };
const SMALL = { width: 300, height: 200 };

let headers: Record<string, string>;
let other: Record<string, string>;

async function makeListing(): Promise<SellerListing> {
  const { status, body } = await call("POST", "/seller/listings", headers, {
    ...{ title: { en: "A room to be pictured" }, kind: "stay", currency: "eur", base_price: 60, status: "active" },
    ...{ place_name: "Sevilla", lat: 37.38, lng: -5.99, time_zone: "Europe/Madrid" },
  });
  expect(status).toBe(201);
  return body.listing as SellerListing;
}

const listingOf = (body: Record<string, unknown>) => body.listing as SellerListing;
const readOwn = async (id: string) => listingOf((await call("GET", `/seller/listings/${id}`, headers)).body);

async function withPictures(count: number): Promise<SellerListing> {
  let listing = await makeListing();
  for (let index = 1; index <= count; index += 1) {
    const fields = { alt_en: `Picture ${index}`, alt_es: `Foto ${index}` };
    const sent = await sendPicture(listing.id, headers, { file: await pictureFile("png", SMALL), fields });
    expect(sent.status, JSON.stringify(sent.body)).toBe(201);
    listing = listingOf(sent.body);
  }
  return listing;
}

beforeAll(async () => {
  ({ headers } = await makeSeller());
  ({ headers: other } = await makeSeller());
});

describe("a picture", () => {
  it.each(["jpeg", "png", "webp"] as const)(
    "is taken as %s and kept as WebP without what the camera wrote into it",
    async (kind) => {
      const { id } = await makeListing();
      const file = await pictureFile(kind, LANDSCAPE);
      const { status, body } = await sendPicture(id, headers, {
        file,
        fields: { alt_en: "A wall", alt_es: "Una pared" },
      });
      expect(status, JSON.stringify(body)).toBe(201);
      const [image] = listingOf(body).images;
      expect(image).toMatchObject({ width: 2000, height: 1333, alt: { en: "A wall", es: "Una pared" } });
      const kept = Buffer.from(await (await fetch(image?.url ?? "")).arrayBuffer());
      expect(await sharp(kept).metadata()).toMatchObject({ format: "webp", width: 2000 });
      expect((await sharp(kept).metadata()).exif).toBeUndefined();
      expect(kept.includes("Nobody shall read this")).toBe(false);
    },
  );

  it("is on the listing's page in the reader's language, on its card in a smaller copy, and on the product", async () => {
    const { id, product_id, images } = await withPictures(1);
    const page = await call("GET", `/store/listings/${id}?language=es`);
    expect(page.body.listing).toMatchObject({ images: [{ url: images[0]?.url, alt: "Foto 1" }] });
    const [product] = await sql<{ thumbnail: string }>("SELECT thumbnail FROM product WHERE id = $1", [product_id]);
    expect(product?.thumbnail).toBe(images[0]?.url);
  });

  it("stands upright whichever way the camera was held", async () => {
    const { id } = await makeListing();
    const held = await sharp({ create: { ...SMALL, channels: 3, background: "#333" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { body } = await sendPicture(id, headers, { file: held });
    expect(listingOf(body).images[0]).toMatchObject({ width: SMALL.height, height: SMALL.width });
  });

  it("is judged by its content: a text or a GIF that calls itself a PNG is refused, and nothing is kept", async () => {
    const { id } = await makeListing();
    const broken = (await pictureFile("png", SMALL)).subarray(0, 120);
    for (const file of [Buffer.from("<svg onload=alert(1)>"), await pictureFile("gif", SMALL), broken]) {
      const { status, body } = await sendPicture(id, headers, { file, name: "door.png" });
      expect({ status, code: body.code }).toEqual({ status: 400, code: "image.unreadable" });
    }
    expect((await readOwn(id)).images).toEqual([]);
  });

  it("is refused above 10 MB", async () => {
    const { id } = await makeListing();
    const { status, body } = await sendPicture(id, headers, { file: Buffer.alloc(IMAGE_BYTES_MAX + 1) });
    expect({ status, code: body.code }).toEqual({ status: 413, code: "request.too_large" });
  });

  it("needs a file and words for those who do not see it", async () => {
    const { id } = await makeListing();
    const file = await pictureFile("png", SMALL);
    const fieldsOf = async (sent: Parameters<typeof sendPicture>[2]) => {
      const { status, body } = await sendPicture(id, headers, sent);
      expect(status).toBe(400);
      return (body.details as { fields: { path: string }[] }).fields.map(({ path }) => path);
    };
    expect(await fieldsOf({ fields: { alt_en: "A wall" } })).toEqual(["file"]);
    expect(await fieldsOf({ file, fields: {} })).toEqual(["alt_en"]);
    expect(await fieldsOf({ file, fields: { alt_en: " " } })).toEqual(["alt_en"]);
    expect(await fieldsOf({ file, fields: { alt_en: "A wall", seller_id: "x" } })).toEqual(["seller_id"]);
    const json = await call("POST", `/seller/listings/${id}/images`, headers, { file: "x" });
    expect(json.status).toBe(400);
    const address = `/seller/listings/${id}/images`;
    const broken = await call("POST", address, { ...headers, "content-type": "multipart/form-data; boundary=x" }, "x");
    expect(broken.body.code).toBe("request.malformed");
    expect((await readOwn(id)).images).toEqual([]);
  });
});

describe("a listing's pictures", () => {
  it("are put in order, described anew and taken out, and none can be brought in from elsewhere", async () => {
    const { id, images } = await withPictures(3);
    const [one, two, three] = images.map(({ url }) => url);
    const change = (list: unknown[]) => call("PATCH", `/seller/listings/${id}/images`, headers, { images: list });
    const kept = await change([
      { url: three, alt: { en: "The garden" } },
      { url: one, alt: { en: "The door", es: "La puerta" } },
    ]);
    expect(kept.status).toBe(200);
    expect(listingOf(kept.body).images.map(({ url, alt }) => ({ url, alt }))).toEqual([
      { url: three, alt: { en: "The garden" } },
      { url: one, alt: { en: "The door", es: "La puerta" } },
    ]);
    for (const list of [
      [{ url: two, alt: { en: "Gone" } }],
      [
        { url: one, alt: { en: "x" } },
        { url: one, alt: { en: "x" } },
      ],
      [{ url: "https://elsewhere.example/a.webp", alt: { en: "x" } }],
    ]) {
      const { status, body } = await change(list);
      expect({ status, code: body.code }).toEqual({ status: 400, code: "request.invalid" });
    }
    expect((await readOwn(id)).images).toHaveLength(2);
  });

  it(`are ${IMAGES_MAX} at most, also when two are sent at once`, async () => {
    const listing = await withPictures(1);
    const media = JSON.stringify(
      Array.from({ length: IMAGES_MAX - 1 }, (_, n) => ({
        url: `/static/${n}.webp`,
        width: 1,
        height: 1,
        alt: { en: "x" },
      })),
    );
    await sql("UPDATE listing SET media = $1 WHERE id = $2", [media, listing.id]);
    const file = await pictureFile("png", SMALL);
    const both = await Promise.all([
      sendPicture(listing.id, headers, { file }),
      sendPicture(listing.id, headers, { file }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await readOwn(listing.id)).images).toHaveLength(IMAGES_MAX);
  });

  it("are nobody else's to change: 404 for another seller, 401 for nobody", async () => {
    const { id, images } = await withPictures(1);
    const file = await pictureFile("png", SMALL);
    expect((await sendPicture(id, other, { file })).status).toBe(404);
    expect((await sendPicture(id, other, { file: Buffer.alloc(IMAGE_BYTES_MAX) })).status).toBe(404);
    expect((await call("PATCH", `/seller/listings/${id}/images`, other, { images: [] })).status).toBe(404);
    expect((await sendPicture(id, {}, { file })).status).toBe(401);
    expect((await readOwn(id)).images).toEqual(images);
  });
});
