import type { TemplateData, TemplateName } from "../contract";

const booking = {
  reference: "BK-7F3K-92QD",
  listing_title: "Loft above the old harbour",
  place: "Newlyn, Penzance",
  image: { url: "https://berth.example/static/seed/room-4-640.webp", alt: "Living room with a sofa by the window" },
  unit: "night" as const,
  from: "2026-12-05",
  to: "2026-12-07",
  starts_at: "15:00",
  ends_on: "2026-12-07",
  ends_at: "11:00",
  guests: 2,
  total: "€240.00",
  policy: {
    steps: [
      { days_before: 5, refund_percent: 100 },
      { days_before: 1, refund_percent: 50 },
    ],
  },
  link: "https://berth.example/bookings/bkg_1?token=a&b=c",
};

const withRest = { ...booking, payments: { now: "€72.00", later: "€168.00", later_on: "2026-11-21" } };

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
  "booking-confirmed-seller": { ...booking, guest_name: "Tom Becker" },
  "booking-declined": { ...booking, reason: "The stairs are being painted that weekend." },
  "booking-cancelled": {
    ...booking,
    reason: "A pipe has burst and the floor is wet.",
    ended_by: "seller",
    refund: "€180.00",
  },
  "booking-cancelled-seller": { ...booking, guest_name: "Tom Becker", reason: "My train does not run." },
  "booking-expired": booking,
  "booking-expired-seller": { ...booking, guest_name: "Tom Becker" },
  "rest-reminder": { ...withRest, amount: "€168.00", due: { on: "2026-11-21" } },
  "rest-failed": { ...withRest, amount: "€168.00", grace: { on: "2026-11-26", at: "09:00", retries: true } },
  "rest-paid": { ...withRest, amount: "€168.00" },
  "rest-unpaid": { ...withRest, amount: "€168.00", refund: "€36.00" },
  "rest-unpaid-seller": { ...withRest, guest_name: "Tom Becker", amount: "€168.00" },
  "payment-too-late": booking,
  "payment-too-late-seller": { ...booking, guest_name: "Tom Becker" },
  "payout-failed": { amount: "€1,240.00", link: "https://berth.example/app/seller/payouts" },
};
