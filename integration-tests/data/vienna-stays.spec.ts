import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { sellerCreateListing } from "../../modules/listing/contract";
import { roundCoordinate } from "../../modules/listing/domain/round-coordinate";
import { priceStay } from "../../modules/rates/domain/price-stay";
import { toMajor, toMinor } from "../../src/shared/money";

const FILE = path.resolve(__dirname, "..", "..", "..", "shared", "data", "vienna-stays.csv");
const NIGHTS = 3;
const METRES_PER_DEGREE = 111_320;
/** Half the diagonal of a cell of about 300 m, in metres. */
const OFF_METRES_MAX = 240;

type Stay = { price: number; district: string; kind: string; guests: number; lat: number; lng: number };

/** The file has no quoted cells; a row of another width stops the test. */
function readStays(): Stay[] {
  const [head = "", ...lines] = readFileSync(FILE, "utf8").trim().split("\n");
  const columns = head.split(",");
  return lines.map((line, index) => {
    const cells = line.split(",");
    if (cells.length !== columns.length) throw new Error(`row ${index + 2} has ${cells.length} cells`);
    const cell = (name: string) => cells[columns.indexOf(name)] ?? "";
    return {
      price: Number(cell("price")),
      district: cell("neighbourhoods"),
      kind: cell("property_type"),
      guests: Number(cell("accommodates")),
      lat: Number(cell("latitude")),
      lng: Number(cell("longitude")),
    };
  });
}

function asNewListing(stay: Stay): unknown {
  return {
    title: { en: `${stay.kind} in ${stay.district}` },
    kind: "stay",
    place_name: `${stay.district}, Wien`,
    lat: stay.lat,
    lng: stay.lng,
    time_zone: "Europe/Vienna",
    currency: "eur",
    base_price: stay.price,
    max_guests: stay.guests,
    status: "active",
  };
}

const stays = readStays();

describe("7,074 real stays of Vienna", () => {
  it("are all there", () => expect(stays).toHaveLength(7074));

  it("are each accepted as a new listing, as they are", () => {
    const refused = stays.flatMap((stay) => {
      const parsed = sellerCreateListing.body?.safeParse(asNewListing(stay));
      return parsed?.success ? [] : [{ stay, issues: parsed?.error.issues }];
    });
    expect(refused).toEqual([]);
  });

  it("keep their price to the cent through minor units and back", () => {
    const changed = stays.filter(({ price }) => toMajor(toMinor(price, "eur"), "eur") !== price);
    expect(changed).toEqual([]);
  });

  it("cost three times a night for three nights, across the end of summer time too", () => {
    for (const { price } of stays) {
      const base_price_minor = toMinor(price, "eur");
      const nights = { unit: "night", from: "2026-10-24", to: "2026-10-27" } as const;
      const { total_minor } = priceStay({ ...nights, base_price_minor, cleaning_fee_minor: 0n, service_fee_bps: 0 });
      expect(total_minor).toBe(base_price_minor * BigInt(NIGHTS));
    }
  });

  it("are shown off their true place, but near it", () => {
    const shrink = Math.cos((48.2 * Math.PI) / 180);
    const metresOff = stays.map(({ lat, lng }) =>
      Math.hypot(
        (roundCoordinate(lat) - lat) * METRES_PER_DEGREE,
        (roundCoordinate(lng) - lng) * METRES_PER_DEGREE * shrink,
      ),
    );
    expect(Math.max(...metresOff)).toBeLessThan(OFF_METRES_MAX);
    const places = new Set(stays.map(({ lat, lng }) => `${roundCoordinate(lat)} ${roundCoordinate(lng)}`));
    // Many share a cell: what is public does not tell one door from the next.
    expect(places.size).toBeLessThan(stays.length / 3);
  });
});
