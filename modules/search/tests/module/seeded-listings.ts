import path from "node:path";
import { readSeedData } from "../../../../seed/read-data";
import { isCurrency } from "../../../../src/shared/money";
import { roundCoordinate, type SearchableListing } from "../../../listing/contract";

const FIRST = Date.parse("2027-01-01T00:00:00Z");
const HOUR = 3_600_000;

/** The active listings of the seed as search reads them of a seeded shop; the first of the file is the newest. */
export function seededListings(): SearchableListing[] {
  const seed = readSeedData(path.join(__dirname, "../../../../seed/data"));
  const sellers = new Map(seed.sellers.map(({ key, name }) => [key, name]));
  const labels = new Map(seed.amenities.map(({ key, label }) => [key, label]));
  const paths = new Map<string, SearchableListing["categories"]>();
  for (const { handle, name, children } of seed.categories) {
    for (const child of children) paths.set(child.handle, [{ handle, name }, child]);
  }
  return seed.listings.flatMap((listing, index) => {
    const { key, handle, kind, title, summary, description, place, max_guests } = listing;
    const currency = listing.currency.toLowerCase();
    const [first] = listing.pictures;
    if (listing.status !== "active" || !isCurrency(currency)) return [];
    return [
      {
        ...{ id: `lst_${key}`, handle, kind, title, summary, description, max_guests, currency },
        ...{ seller_id: `sel_${listing.seller}`, seller_name: sellers.get(listing.seller) ?? "" },
        amenities: listing.amenities.flatMap((amenity) => labels.get(amenity) ?? []),
        place_name: [...new Set([place.name, place.city])].join(", "),
        ...{ public_lat: roundCoordinate(place.lat), public_lng: roundCoordinate(place.lng) },
        time_zone: place.time_zone,
        base_price_minor: BigInt(listing.base_price_minor),
        cleaning_fee_minor: BigInt(listing.cleaning_fee_minor),
        categories: paths.get(listing.category) ?? [],
        image: first ? { url: `/${first.scene}.webp`, width: 640, height: 480, alt: first.alt } : null,
        created_at: new Date(FIRST - index * HOUR).toISOString(),
      },
    ];
  });
}
