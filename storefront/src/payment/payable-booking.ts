import type { BookingView } from "../../../modules/booking/contract";

/** What the payment page needs to know of its booking. */
export type PayableBooking = {
  id: string;
  /** What is paid now. */
  total: number;
  /** What the guest agrees to for a later payment; null when all is paid at once. */
  consent: string | null;
  currency: string;
  mode: BookingView["booking_mode"];
  seller: string;
  /** Saved cards that can pay it. */
  cards: { id: string; name: string }[];
  contact: { name: string; email: string };
};
