import { z } from "zod";

/** Every visible text of the seed exists in English and Spanish. */
export const textSchema = z.strictObject({ en: z.string().trim().min(1), es: z.string().trim().min(1) });
const textListSchema = z.strictObject({
  en: z.array(z.string().min(1)).min(1),
  es: z.array(z.string().min(1)).min(1),
});

const keySchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower case words joined by hyphens");
const countrySchema = z.enum(["ES", "PT", "AT", "MX", "GB", "US", "NP", "AU", "JP", "IN"]);
const wallTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "HH:MM");

export const listingKindSchema = z.enum(["stay", "space", "rental", "appointment", "tour"]);

/** The pictures' vector scenes; `seed/pictures/scenes` has one file for each. */
export const sceneNameSchema = z.enum([
  "room",
  "bedroom",
  "kitchen",
  "dining",
  "photo-studio",
  "yoga-hall",
  "meeting-room",
  "workshop",
  "treatment-room",
  "barber",
  "camera-gear",
  "tea-room",
  "facade",
  "old-street",
  "boat",
  "garden",
  "mountain-cabin",
  "beach",
  "trail",
  "bicycle",
  "kayak",
  "rooftop-terrace",
]);

export const sellerSchema = z.strictObject({
  key: keySchema,
  name: z.string().min(1),
  handle: keySchema,
  /** Which of the demo's sign-ins this seller's owner is, if any. */
  demo_account: z.enum(["seller", "seller2"]).nullable(),
  business: textSchema,
  about: textSchema,
  email: z.email().endsWith("@berth.example"),
  owner_first_name: z.string().min(1),
  owner_last_name: z.string().min(1),
  city: z.string().min(1),
  country_code: countrySchema,
  phone: z.string().regex(/^\+[0-9 ]{8,20}$/),
  languages: z.array(z.string().regex(/^[a-z]{2}$/)).min(1),
});

export const categorySchema = z.strictObject({
  handle: keySchema,
  name: textSchema,
  kind: listingKindSchema,
  children: z
    .array(z.strictObject({ handle: keySchema, name: textSchema }))
    .min(3)
    .max(5),
});

export const amenitySchema = z.strictObject({ key: z.string().regex(/^[a-z]+(_[a-z]+)*$/), label: textSchema });

const placeSchema = z.strictObject({
  name: z.string().min(1),
  address_line: z.string().min(1),
  city: z.string().min(1),
  region: z.string().min(1),
  country_code: countrySchema,
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
  time_zone: z.string().min(1),
});

export const listingSchema = z.strictObject({
  key: keySchema,
  handle: keySchema,
  seller: keySchema,
  kind: listingKindSchema,
  category: keySchema,
  title: textSchema,
  summary: textSchema,
  description: textSchema,
  place: placeSchema,
  currency: z.enum(["EUR", "GBP", "USD", "JPY"]),
  /** In the currency's minor unit: cents for EUR, whole yen for JPY. */
  base_price_minor: z.int().positive(),
  /** Once a stay, in the same unit; none unless said. */
  cleaning_fee_minor: z.int().min(0).default(0),
  per: z.enum(["night", "day", "person", "slot"]),
  booking_mode: z.enum(["instant", "request"]),
  max_guests: z.int().min(1).max(200),
  check_in_time: wallTimeSchema,
  check_out_time: wallTimeSchema,
  cancellation_policy: z.enum(["flexible", "moderate", "strict"]),
  deposit: z.strictObject({ percent: z.int().min(5).max(95), rest_days_before: z.int().min(1).max(180) }).optional(),
  status: z.enum(["draft", "active", "paused", "archived"]),
  house_rules: textListSchema,
  facts: z.array(z.strictObject({ label: textSchema, value: textSchema })).min(1),
  amenities: z.array(z.string()).min(1),
  pictures: z
    .array(z.strictObject({ scene: sceneNameSchema, seed: z.int().positive(), alt: textSchema }))
    .min(4)
    .max(5),
});

/** People who have booked; those without an account booked as guests. */
export const guestSchema = z.strictObject({
  first_name: z.string().min(1),
  last_name: z.string().min(1),
  email: z.email().endsWith("@guests.example"),
  phone: z.string().regex(/^\+[0-9 ]{8,20}$/),
  language: z.enum(["en", "es"]),
  has_account: z.boolean(),
});

/** For whom a rule of the marketplace is; what is null does not matter. */
const commissionTarget = {
  seller: keySchema.nullable(),
  category: keySchema.nullable(),
  kind: listingKindSchema.nullable(),
  valid_from: z.iso.date(),
};

/** What the marketplace asks of its sellers, and who bears the processing fee. */
export const commissionRuleSchema = z.discriminatedUnion("type", [
  z.strictObject({
    ...commissionTarget,
    type: z.literal("fee"),
    percent_bps: z.int().min(0).max(10_000),
    on_refund: z.enum(["proportional", "when_full", "kept"]),
  }),
  z.strictObject({ ...commissionTarget, type: z.literal("bearer"), bearer: z.enum(["platform", "seller"]) }),
]);
export type SeedCommissionRule = z.infer<typeof commissionRuleSchema>;

/** What a seller's invoices and reports say of the seller. */
export const billingDetailsSchema = z.strictObject({
  seller: keySchema,
  legal_name: z.string().min(1),
  kind: z.enum(["individual", "entity"]),
  address: z.array(z.string().min(1)).min(1).max(6),
  country_code: countrySchema,
  tax_id: z.string().min(1).nullable(),
  vat_id: z.string().min(1).nullable(),
  born_on: z.iso.date().nullable(),
  email: z.email().nullable(),
  language: z.enum(["en", "es"]),
});

/** A tax that is in the prices already, by whom it is remitted; amounts on top would part what search shows from quotes. */
export const taxRuleSchema = z.strictObject({
  jurisdiction: z.string().regex(/^[A-Z]{2}$/),
  code: z.string().regex(/^[a-z][a-z_]*$/),
  kind: listingKindSchema.nullable(),
  valid_from: z.iso.date(),
  valid_to: z.iso.date().nullable(),
  remitted_by: z.enum(["platform", "seller"]),
  rate_ppm: z.int().min(0).max(1_000_000),
  line_codes: z.array(z.string()).min(1),
});
export type SeedTaxRule = z.infer<typeof taxRuleSchema>;

/** What people write about their bookings; a guest who cancels may say nothing. */
export const bookingWordsSchema = z.strictObject({
  requests: z.array(textSchema).min(1),
  guest_cancels: z.array(textSchema.or(z.strictObject({ en: z.literal(""), es: z.literal("") }))).min(1),
  guest_withdraws: z.array(textSchema).min(1),
  seller_declines: z.array(textSchema).min(1),
  seller_cancels: z.array(textSchema).min(1),
  operator_cancels: z.array(textSchema).min(1),
});

export const articleCategorySchema = z.strictObject({ slug: keySchema, name: textSchema, description: textSchema });

/** `body` is a small Markdown: `## ` headings, paragraphs, `- ` lists, `**bold**`. */
export const articleSchema = z.strictObject({
  slug: keySchema,
  category: keySchema,
  title: textSchema,
  summary: textSchema,
  body: textSchema,
});

export const faqSchema = z.strictObject({ question: textSchema, answer: textSchema, category: keySchema });

export type SeedText = z.infer<typeof textSchema>;
export type SceneName = z.infer<typeof sceneNameSchema>;
export type SeedAmenity = z.infer<typeof amenitySchema>;
export type BookingWords = z.infer<typeof bookingWordsSchema>;
export type SeedListing = z.infer<typeof listingSchema>;
