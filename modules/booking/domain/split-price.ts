import { type StayTaxes, taxReturned } from "../../tax/contract";

/** Whose a price is, in minor units. */
export type Split = {
  /** The seller's, with the taxes that the seller remits. */
  seller: bigint;
  /** The platform's fee of the guest. */
  fees: bigint;
  /** What the platform keeps back, by jurisdiction; none of them zero. */
  taxes: ReadonlyMap<string, bigint>;
};

/** A part of a price: of each of its lines so much. */
export type PricePart = readonly { code: string; amount_minor: string }[];

/** Lines of the guest's fee; everything else is asked by the seller or by a jurisdiction. */
const FEE_LINES: readonly string[] = ["service_fee"];
/** The line of everything that comes on top: the taxes that are not in the other lines. */
export const TAX_LINE = "taxes" as const;

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, one) => total + one, 0n);

type Owed = { jurisdiction: string; amount_minor: bigint };

/** What of a line's part the platform keeps back for jurisdictions. */
function keptOfLine(taxes: StayTaxes, code: string, part: bigint): Owed[] {
  const line = taxes.lines.find((one) => one.code === code);
  if (!line || part === 0n) return [];
  return line.taxes.flatMap(({ rule_id, treatment, amount_minor }) => {
    const rule = taxes.rules.find(({ id }) => id === rule_id);
    if (treatment !== "inclusive" || rule?.remitted_by !== "platform") return [];
    const steps = { line_minor: line.amount_minor, refunded_before_minor: 0n, refund_minor: part };
    return [{ jurisdiction: rule.jurisdiction, amount_minor: taxReturned({ tax_minor: amount_minor, ...steps }) }];
  });
}

/** The exclusive taxes that the platform keeps back, in the proportion of the part to the whole line of taxes. */
function keptOnTop(taxes: StayTaxes, part: bigint): Owed[] {
  if (part === 0n || taxes.exclusive_minor === 0n) return [];
  const onTop = [
    ...taxes.lines.flatMap((line) => line.taxes.filter(({ treatment }) => treatment === "exclusive")),
    ...taxes.night_taxes,
  ];
  return taxes.rules
    .filter(({ remitted_by }) => remitted_by === "platform")
    .map(({ id, jurisdiction }) => {
      const tax_minor = sum(onTop.filter(({ rule_id }) => rule_id === id).map(({ amount_minor }) => amount_minor));
      const steps = { line_minor: taxes.exclusive_minor, refunded_before_minor: 0n, refund_minor: part };
      return { jurisdiction, amount_minor: taxReturned({ tax_minor, ...steps }) };
    });
}

/**
 * Whose a price, or a part of it, is: taxes that the platform remits are the jurisdictions', each in proportion to the
 * part of its line and rounded half up; of what is left of a line the guest's fee is the platform's, everything else
 * the seller's. The parts sum to the lines exactly. The whole price is the part that has all of every line.
 */
export function splitPrice(part: PricePart, taxes: StayTaxes | null): Split {
  const kept = new Map<string, bigint>();
  let seller = 0n;
  let fees = 0n;
  for (const { code, amount_minor } of part) {
    const amount = BigInt(amount_minor);
    const owed = !taxes ? [] : code === TAX_LINE ? keptOnTop(taxes, amount) : keptOfLine(taxes, code, amount);
    for (const { jurisdiction, amount_minor: tax } of owed) {
      if (tax > 0n) kept.set(jurisdiction, (kept.get(jurisdiction) ?? 0n) + tax);
    }
    const left = amount - sum(owed.map((one) => one.amount_minor));
    if (FEE_LINES.includes(code)) fees += left;
    else seller += left;
  }
  return { seller, fees, taxes: kept };
}

/** What a part of a price comes to, in minor units. */
export function partTotal(part: PricePart): bigint {
  return sum(part.map(({ amount_minor }) => BigInt(amount_minor)));
}
