import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { NewListing } from "../../contract";
import type { DepositColumns } from "../../domain/deposit";
import type { Localised } from "../../domain/in-language";
import { LISTING, type ListingService } from "../../index";
import type { Picture } from "../../rows";

type Labelled = { label: Localised; value: Localised };

/** A new listing's own half: all but what stands on the Medusa product. */
export type ListingInsert = Omit<NewListing, "category_id" | "base_price" | "cleaning_fee" | "deposit" | "status"> &
  DepositColumns & {
    status: "draft" | "active" | "paused" | "archived";
    product_id: string;
    seller_id: string;
    handle: string;
    /** Decimal string of minor units of the listing's currency. */
    cleaning_fee_minor: string;
    media?: Picture[];
    house_rules?: Localised<string[]>;
    facts?: Labelled[];
    amenities?: Labelled[];
  };

/** Berth's half of new listings; compensation deletes them. */
export const insertListingsStep = createStep(
  "insert-listings",
  async (inserts: ListingInsert[], { container }) => {
    const ids = await container.resolve<ListingService>(LISTING).insert(inserts);
    return new StepResponse(ids, ids);
  },
  async (ids, { container }) => {
    if (ids) await container.resolve<ListingService>(LISTING).deleteListings(ids);
  },
);
