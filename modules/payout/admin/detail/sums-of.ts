import type { PayoutDetail } from "../../contract";

/** A line of the sum: a word of the catalogue, or words that came with it. */
export type Sum = {
  key: string;
  name: { word: "opening" | "of_bookings" | "transfer" | "transfer_back" | "closing" } | { text: string };
  amount: number;
};

/** The lines that lead from the balance before a payout to the balance afterwards, in their order. */
export function sumsOf({ opening, closing, bookings, adjustments, transfers }: PayoutDetail): Sum[] {
  return [
    { key: "opening", name: { word: "opening" }, amount: opening },
    { key: "bookings", name: { word: "of_bookings" }, amount: bookings.reduce((sum, { net }) => sum + net, 0) },
    ...adjustments.map(({ description, amount, on }, index) => ({
      ...{ key: `adjustment ${on} ${index}`, name: { text: description }, amount },
    })),
    ...transfers.map(
      ({ payout_id, amount }): Sum => ({
        key: `transfer ${payout_id} ${amount}`,
        name: { word: amount < 0 ? "transfer_back" : "transfer" },
        amount: -amount,
      }),
    ),
    { key: "closing", name: { word: "closing" }, amount: closing },
  ];
}
