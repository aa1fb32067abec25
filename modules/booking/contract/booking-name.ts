import type { Currency } from "../../../src/shared/money";

/** By what others call a booking in their lists and documents, and whose it is. */
export type BookingName = {
  id: string;
  seller_id: string;
  currency: Currency;
  reference: string;
  title: { en: string; es?: string };
  /** `YYYY-MM-DD`; `to` is exclusive. */
  from: string;
  to: string;
};
