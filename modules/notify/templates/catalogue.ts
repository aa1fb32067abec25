import type { Language } from "../../../src/shared/route";
import type { TemplateData, TemplateName } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import bookingCancelledEn from "./booking-cancelled.en";
import bookingCancelledEs from "./booking-cancelled.es";
import bookingCancelledSellerEn from "./booking-cancelled-seller.en";
import bookingCancelledSellerEs from "./booking-cancelled-seller.es";
import bookingConfirmedEn from "./booking-confirmed.en";
import bookingConfirmedEs from "./booking-confirmed.es";
import bookingConfirmedSellerEn from "./booking-confirmed-seller.en";
import bookingConfirmedSellerEs from "./booking-confirmed-seller.es";
import bookingDeclinedEn from "./booking-declined.en";
import bookingDeclinedEs from "./booking-declined.es";
import bookingExpiredEn from "./booking-expired.en";
import bookingExpiredEs from "./booking-expired.es";
import bookingExpiredSellerEn from "./booking-expired-seller.en";
import bookingExpiredSellerEs from "./booking-expired-seller.es";
import bookingRequestedEn from "./booking-requested.en";
import bookingRequestedEs from "./booking-requested.es";
import bookingRequestedSellerEn from "./booking-requested-seller.en";
import bookingRequestedSellerEs from "./booking-requested-seller.es";
import invitationEn from "./invitation.en";
import invitationEs from "./invitation.es";
import passwordResetEn from "./password-reset.en";
import passwordResetEs from "./password-reset.es";
import paymentTooLateEn from "./payment-too-late.en";
import paymentTooLateEs from "./payment-too-late.es";
import paymentTooLateSellerEn from "./payment-too-late-seller.en";
import paymentTooLateSellerEs from "./payment-too-late-seller.es";
import payoutFailedEn from "./payout-failed.en";
import payoutFailedEs from "./payout-failed.es";
import restFailedEn from "./rest-failed.en";
import restFailedEs from "./rest-failed.es";
import restPaidEn from "./rest-paid.en";
import restPaidEs from "./rest-paid.es";
import restReminderEn from "./rest-reminder.en";
import restReminderEs from "./rest-reminder.es";
import restUnpaidEn from "./rest-unpaid.en";
import restUnpaidEs from "./rest-unpaid.es";
import restUnpaidSellerEn from "./rest-unpaid-seller.en";
import restUnpaidSellerEs from "./rest-unpaid-seller.es";
import sellerWelcomeEn from "./seller-welcome.en";
import sellerWelcomeEs from "./seller-welcome.es";

export type Template<Name extends TemplateName> = (data: TemplateData<Name>) => MailContent;

/** Every template in every language; one that is missing does not compile. */
export const CATALOGUE: { [Name in TemplateName]: Record<Language, Template<Name>> } = {
  invitation: { en: invitationEn, es: invitationEs },
  "password-reset": { en: passwordResetEn, es: passwordResetEs },
  "seller-welcome": { en: sellerWelcomeEn, es: sellerWelcomeEs },
  "booking-requested": { en: bookingRequestedEn, es: bookingRequestedEs },
  "booking-requested-seller": { en: bookingRequestedSellerEn, es: bookingRequestedSellerEs },
  "booking-confirmed": { en: bookingConfirmedEn, es: bookingConfirmedEs },
  "booking-confirmed-seller": { en: bookingConfirmedSellerEn, es: bookingConfirmedSellerEs },
  "booking-declined": { en: bookingDeclinedEn, es: bookingDeclinedEs },
  "booking-cancelled": { en: bookingCancelledEn, es: bookingCancelledEs },
  "booking-cancelled-seller": { en: bookingCancelledSellerEn, es: bookingCancelledSellerEs },
  "booking-expired": { en: bookingExpiredEn, es: bookingExpiredEs },
  "booking-expired-seller": { en: bookingExpiredSellerEn, es: bookingExpiredSellerEs },
  "rest-reminder": { en: restReminderEn, es: restReminderEs },
  "rest-failed": { en: restFailedEn, es: restFailedEs },
  "rest-paid": { en: restPaidEn, es: restPaidEs },
  "rest-unpaid": { en: restUnpaidEn, es: restUnpaidEs },
  "rest-unpaid-seller": { en: restUnpaidSellerEn, es: restUnpaidSellerEs },
  "payment-too-late": { en: paymentTooLateEn, es: paymentTooLateEs },
  "payment-too-late-seller": { en: paymentTooLateSellerEn, es: paymentTooLateSellerEs },
  "payout-failed": { en: payoutFailedEn, es: payoutFailedEs },
};
