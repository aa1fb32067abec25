import { z } from "zod";

/** What a listing asks for when it is booked, and when it asks for the rest. */
export const deposit = z
  .object({
    /** Share of the whole price, in percent. */
    percent: z.number().int().min(5).max(95),
    /** Days before the start on which the rest is due. */
    rest_days_before: z.number().int().min(1).max(180),
  })
  .strict();
export type Deposit = z.infer<typeof deposit>;

/** The two columns of a deposit; both are null without one. */
export type DepositColumns = { deposit_percent: number | null; rest_days_before: number | null };

/** A deposit as the table keeps it. */
export function depositColumns(given: Deposit | null): DepositColumns {
  return { deposit_percent: given?.percent ?? null, rest_days_before: given?.rest_days_before ?? null };
}

/** The deposit that two columns say. */
export function depositOf({ deposit_percent, rest_days_before }: DepositColumns): Deposit | null {
  return deposit_percent === null || rest_days_before === null ? null : { percent: deposit_percent, rest_days_before };
}
