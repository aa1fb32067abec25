import { storeReadListing } from "../../../modules/listing/contract";
import type { Language } from "../i18n/language";
import { callApi } from "./api";
import { ApiProblem } from "./api-problem";
import type { Visit } from "./visit";

/** From and until when a listing is used on the first and last day; null when it is no longer offered. */
export async function readHours(
  visit: Visit,
  listingId: string,
  language: Language,
): Promise<{ from: string; to: string } | null> {
  try {
    const { listing } = await callApi(visit, storeReadListing, { params: { id: listingId }, query: { language } });
    return { from: listing.check_in_time, to: listing.check_out_time };
  } catch (error) {
    if (error instanceof ApiProblem) return null;
    throw error;
  }
}
