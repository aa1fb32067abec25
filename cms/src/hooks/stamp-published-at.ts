import type { CollectionBeforeChangeHook } from "payload";

/** Gives a document its date of publication when it is published without one. */
export const stampPublishedAt: CollectionBeforeChangeHook = ({ data }) => {
  if (data._status !== "published" || data.published_at) return data;
  return { ...data, published_at: new Date().toISOString() };
};
