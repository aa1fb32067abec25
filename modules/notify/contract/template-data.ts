import { z } from "zod";
import { plainDate } from "../../../src/shared/route";

const words = z.string().min(1).max(300);
/** Only http and https: a link in a mail is followed without a look. */
const link = z.url({ protocol: /^https?$/ }).max(4_000);

/** Another person's own words; empty when they gave none. */
const reason = z.string().max(1_000);

const wallTime = z.string().regex(/^\d{2}:\d{2}$/);

/** What a mail can do without is optional: a mail that was written by an older version may still wait to be sent. */
const booking = z.object({
  reference: words,
  listing_title: words,
  place: words.optional(),
  image: z.object({ url: link, alt: z.string().max(300) }).optional(),
  unit: z.enum(["night", "day"]).optional(),
  from: plainDate,
  /** Exclusive: the day of departure, or the day after the last. */
  to: plainDate,
  /** On the clock of the place, such as `15:00`. */
  starts_at: wallTime.optional(),
  /** The day on which it ends: departure, or the last day. */
  ends_on: plainDate.optional(),
  ends_at: wallTime.optional(),
  guests: z.number().int().min(1),
  /** With its currency, formatted for the mail's language. */
  total: words,
  /** Taxes that are in the total, by their names and rates, each with its amount. */
  taxes: z
    .array(z.object({ label: words, amount: words }))
    .max(10)
    .optional(),
  /** Of a booking with a deposit: what is paid when booking, and what on which day; formatted like `total`. */
  payments: z.object({ now: words, later: words, later_on: plainDate }).optional(),
  /** The furthest from the beginning first. */
  policy: z
    .object({ steps: z.array(z.object({ days_before: z.number().int(), refund_percent: z.number().int() })).min(1) })
    .optional(),
  link,
});

/** What each template needs to be told; a new template begins with its line here. */
export const TEMPLATE_DATA = {
  invitation: z.object({ seller_name: words, inviter: words, role: z.enum(["owner", "manager", "staff"]), link }),
  "password-reset": z.object({ link }),
  /** `link` leads to the seller's own area. */
  "seller-welcome": z.object({ first_name: words, seller_name: words, link }),
  "booking-requested": booking,
  "booking-requested-seller": booking.extend({ guest_name: words.optional() }),
  "booking-confirmed": booking,
  "booking-confirmed-seller": booking.extend({ guest_name: words }),
  "booking-declined": booking.extend({ reason }),
  /** `refund` is formatted like `total`; null when nothing is paid back. */
  "booking-cancelled": booking.extend({
    reason,
    ended_by: z.enum(["consumer", "seller", "operator"]),
    refund: words.nullable(),
  }),
  /** The guest cancelled, or took the request back. */
  "booking-cancelled-seller": booking.extend({ guest_name: words, reason }),
  /** The rest of the price is taken from the saved card on that day. `amount` is formatted like `total`. */
  "rest-reminder": booking.extend({ amount: words, due: z.object({ on: plainDate }) }),
  /** The card was declined; `link` leads to where it can be paid, until a day and hour of the place. */
  "rest-failed": booking.extend({
    amount: words,
    grace: z.object({ on: plainDate, at: wallTime, retries: z.boolean() }),
  }),
  "rest-paid": booking.extend({ amount: words }),
  /** The rest was not paid in time and the booking is over; `refund` as in `booking-cancelled`. */
  "rest-unpaid": booking.extend({ amount: words, refund: words.nullable() }),
  "rest-unpaid-seller": booking.extend({ guest_name: words, amount: words }),
  "booking-expired": booking,
  "booking-expired-seller": booking.extend({ guest_name: words }),
  /** Paid when the dates were no longer kept and somebody else has them: the money is let go or goes back. */
  "payment-too-late": booking,
  "payment-too-late-seller": booking.extend({ guest_name: words }),
  /** A payout came back; `amount` is formatted like `total`. */
  "payout-failed": z.object({ amount: words, link }),
} as const;

export type TemplateName = keyof typeof TEMPLATE_DATA;
export type TemplateData<Name extends TemplateName> = z.infer<(typeof TEMPLATE_DATA)[Name]>;

export const TEMPLATE_NAMES = Object.keys(TEMPLATE_DATA) as TemplateName[];
