import type { NewListing } from "../contract";

/** A listing's one way to be had: Medusa wants an option and a variant for every product. */
export const UNIT_OPTION = "Unit";

type Status = "draft" | "published";

/** Medusa shows a product exactly when its listing is active. */
export function productStatus(listingStatus: "draft" | "active" | "paused" | "archived"): Status {
  return listingStatus === "active" ? "published" : "draft";
}

type Of = Pick<NewListing, "title" | "summary" | "category_id" | "currency" | "base_price"> & {
  status: Parameters<typeof productStatus>[0];
};

/** The Medusa product that carries a listing; `base_price` is in major units and stands nowhere else. */
export function productOf(listing: Of, handle: string, images: string[] = []) {
  return {
    title: listing.title.en,
    subtitle: listing.summary.en || undefined,
    handle,
    status: productStatus(listing.status),
    category_ids: listing.category_id ? [listing.category_id] : [],
    options: [{ title: UNIT_OPTION, values: ["One"] }],
    images: images.map((url) => ({ url })),
    thumbnail: images[0],
    variants: [
      {
        title: "One",
        options: { [UNIT_OPTION]: "One" },
        manage_inventory: false,
        prices: [{ currency_code: listing.currency, amount: listing.base_price }],
      },
    ],
  };
}
