import { adminListBookings, adminReadBooking, reconcileBookings } from "./contract/admin-bookings";
import {
  changePaymentMethod,
  listPaymentMethods,
  removePaymentMethod,
  setUpPaymentMethod,
} from "./contract/payment-methods";
import { checkStay, createQuote, readCalendar } from "./contract/quotes";
import {
  sellerCancelBooking,
  sellerCompleteBooking,
  sellerConfirmBooking,
  sellerDeclineBooking,
  sellerListBookings,
  sellerReadBooking,
} from "./contract/seller-bookings";
import { readSellerStart } from "./contract/seller-start";
import {
  completeBooking,
  completeRestPayment,
  createBooking,
  openRestPayment,
  readArrival,
  readCancellation,
  storeCancelBooking,
  storeChangeBooking,
  storeListBookings,
  storeReadBooking,
  storeReadStatistics,
} from "./contract/store-bookings";

export * from "./contract/admin-bookings";
export type { BookingName } from "./contract/booking-name";
export { DOCUMENTS_DUE, documentsDue } from "./contract/documents-due";
export * from "./contract/payment-methods";
export * from "./contract/quotes";
export * from "./contract/seller-bookings";
export * from "./contract/seller-start";
export * from "./contract/store-bookings";
export * from "./contract/views";

export const routes = [
  createQuote,
  checkStay,
  readCalendar,
  createBooking,
  completeBooking,
  openRestPayment,
  completeRestPayment,
  storeListBookings,
  storeReadStatistics,
  storeReadBooking,
  storeChangeBooking,
  readCancellation,
  readArrival,
  storeCancelBooking,
  listPaymentMethods,
  setUpPaymentMethod,
  changePaymentMethod,
  removePaymentMethod,
  sellerListBookings,
  sellerReadBooking,
  sellerConfirmBooking,
  sellerDeclineBooking,
  sellerCancelBooking,
  sellerCompleteBooking,
  readSellerStart,
  adminListBookings,
  adminReadBooking,
  reconcileBookings,
];

/** The address of a guest whose account is deleted; no mail ever leaves for `.invalid`. */
export const FORGOTTEN_EMAIL = "deleted@deleted.invalid";
