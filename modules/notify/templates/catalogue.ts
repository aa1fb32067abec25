import type { Language } from "../../../src/shared/route";
import type { TemplateData, TemplateName } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import bookingConfirmedEn from "./booking-confirmed.en";
import bookingConfirmedEs from "./booking-confirmed.es";
import bookingRequestedEn from "./booking-requested.en";
import bookingRequestedEs from "./booking-requested.es";
import bookingRequestedSellerEn from "./booking-requested-seller.en";
import bookingRequestedSellerEs from "./booking-requested-seller.es";
import invitationEn from "./invitation.en";
import invitationEs from "./invitation.es";
import passwordResetEn from "./password-reset.en";
import passwordResetEs from "./password-reset.es";
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
};
