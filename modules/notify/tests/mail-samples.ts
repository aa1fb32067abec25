import type { TemplateData, TemplateName } from "../contract";

const booking = {
  reference: "BRT-7K2Q9",
  listing_title: "Loft above the old harbour",
  from: "2026-12-05",
  to: "2026-12-07",
  guests: 2,
  total: "€240.00",
  link: "https://berth.example/bookings/bkg_1?token=a&b=c",
};

/** Data for every template, for tests and for looking at them. */
export const SAMPLES: { [Name in TemplateName]: TemplateData<Name> } = {
  invitation: {
    seller_name: "Casa del Mar",
    inviter: "Ana Ruiz",
    role: "manager",
    link: "https://berth.example/invitations/accept?token=abc&lang=en",
  },
  "password-reset": { link: "https://berth.example/reset-password?token=abc&email=ana%40example.com" },
  "seller-welcome": { first_name: "Ana", seller_name: "Casa del Mar", link: "https://berth.example/app/seller-start" },
  "booking-requested": booking,
  "booking-requested-seller": { ...booking, guest_name: "Tom Becker" },
  "booking-confirmed": booking,
};
