import { z } from "zod";

/**
 * Topic of the outbox: the money of a booking was taken, or promised back, and whoever issues documents about it looks at
 * it. Written in the transaction that posts it.
 */
export const DOCUMENTS_DUE = "booking.documents-due";
export const documentsDue = z.object({ booking_id: z.string() });
