import type { BookingView } from "../../../modules/booking/contract";

/** What the payment page needs to know of its booking. */
export type PayableBooking = {
  id: string;
  total: number;
  currency: string;
  mode: BookingView["booking_mode"];
  seller: string;
  contact: { name: string; email: string };
};
