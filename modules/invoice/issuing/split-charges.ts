import { splitByWeights } from "../../../src/shared/money";
import type { BookingCharges } from "../../booking";

/** What of a booking is the seller's to invoice, and what the platform's; minor units with taxes. */
type Shares = { seller_minor: bigint; platform_minor: bigint };

/** The platform's own fee of the guest: all else is supplied by the seller. */
export const FEE_LINE = "service_fee";
const TAX_LINE = "taxes";

const sum = (amounts: readonly bigint[]) => amounts.reduce((total, one) => total + one, 0n);

/** What of the taxes on top is on the platform's fee, and on all else. */
function onTop({ taxes }: BookingCharges): [platform: bigint, seller: bigint] {
  if (!taxes) return [0n, 0n];
  const ofLine = (isFee: boolean) =>
    sum(
      taxes.lines
        .filter(({ code }) => (code === FEE_LINE) === isFee)
        .flatMap((line) => line.taxes.filter(({ treatment }) => treatment === "exclusive"))
        .map(({ amount_minor }) => amount_minor),
    );
  return [ofLine(true), ofLine(false) + sum(taxes.night_taxes.map(({ amount_minor }) => amount_minor))];
}

/** Whose invoice a part of a booking's price is on: taxes on top follow what they are on, in proportion. */
export function sharesOf(charges: BookingCharges, part: readonly { code: string; amount_minor: bigint }[]): Shares {
  const of = (test: (code: string) => boolean) =>
    sum(part.filter(({ code }) => test(code)).map(({ amount_minor }) => amount_minor));
  const [onFee = 0n, onElse = 0n] = splitTaxes(
    of((code) => code === TAX_LINE),
    onTop(charges),
  );
  return {
    platform_minor: of((code) => code === FEE_LINE) + onFee,
    seller_minor: of((code) => code !== FEE_LINE && code !== TAX_LINE) + onElse,
  };
}

const splitTaxes = (amount: bigint, weights: readonly bigint[]) =>
  amount === 0n ? weights.map(() => 0n) : splitByWeights(amount, weights);
