import type { ListingKind, ListingPage } from "../../../modules/listing/contract";
import type { Language } from "../i18n/language";
import { pathsIn } from "../paths";
import { absolute, type Fact } from "./fact";

/** UN/CEFACT code of what one price is for; people and sessions have none. */
const UNIT_CODES: Partial<Record<ListingPage["price_from"]["per"], string>> = { day: "DAY", night: "DAY" };

function offerOf({ price_from, bookable, seller }: ListingPage, url: string) {
  const currency = price_from.currency.toUpperCase();
  const unitCode = UNIT_CODES[price_from.per];
  return {
    "@type": "Offer",
    url,
    price: price_from.amount,
    priceCurrency: currency,
    priceSpecification: {
      "@type": "UnitPriceSpecification",
      price: price_from.amount,
      priceCurrency: currency,
      ...(unitCode ? { unitCode } : { unitText: price_from.per }),
    },
    ...(bookable ? { availability: "https://schema.org/InStock" } : {}),
    seller: { "@type": "Organization", name: seller.name },
  };
}

function placeOf({ location, seller }: ListingPage) {
  return {
    address: {
      "@type": "PostalAddress",
      addressLocality: location.name,
      ...(seller.country_code ? { addressCountry: seller.country_code.toUpperCase() } : {}),
    },
    // Rounded by the API: nobody's door.
    geo: { "@type": "GeoCoordinates", latitude: location.lat, longitude: location.lng },
  };
}

const amenitiesOf = ({ amenities }: ListingPage) =>
  amenities.map(({ label }) => ({ "@type": "LocationFeatureSpecification", name: label, value: true }));

/** What a kind is in the words of schema.org, with what only that type knows. */
function typeOf(listing: ListingPage, offer: object): Fact {
  const provider = { "@type": "Organization", name: listing.seller.name };
  const types: Record<ListingKind, () => Fact> = {
    stay: () => ({
      "@type": "LodgingBusiness",
      ...placeOf(listing),
      checkinTime: listing.check_in_time,
      checkoutTime: listing.check_out_time,
      amenityFeature: amenitiesOf(listing),
      makesOffer: offer,
    }),
    space: () => ({
      "@type": "EventVenue",
      ...placeOf(listing),
      maximumAttendeeCapacity: listing.max_guests,
      amenityFeature: amenitiesOf(listing),
      makesOffer: offer,
    }),
    rental: () => ({ "@type": "Product", offers: offer }),
    appointment: () => ({ "@type": "Service", areaServed: listing.location.name, provider, offers: offer }),
    tour: () => ({ "@type": "TouristTrip", provider, offers: offer }),
  };
  return types[listing.kind]();
}

/** A listing and its price for search engines. */
export function listingFact(site: string, listing: ListingPage, language: Language): Fact {
  const url = absolute(site, pathsIn(language).listing(listing.handle));
  const { rating, review_count } = listing;
  return {
    ...typeOf(listing, offerOf(listing, url)),
    "@id": `${url}#listing`,
    name: listing.title,
    url,
    description: listing.summary || listing.description.slice(0, 300),
    image: listing.images.map((picture) => picture.url),
    ...(rating !== null && review_count > 0
      ? { aggregateRating: { "@type": "AggregateRating", ratingValue: rating, reviewCount: review_count } }
      : {}),
  };
}
