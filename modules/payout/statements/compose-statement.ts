import { Temporal } from "temporal-polyfill";
import type { Language } from "../../../src/shared/route";
import type { Sql } from "../../../src/shared/sql";
import type { BookingName } from "../../booking/contract";
import { buildStatement, type Party, type PayoutStatement, type StatementLine } from "../../invoice/contract";
import { dueThrough, selectDueMovements, selectOfBookings } from "../../ledger/contract";
import { type DueLine, dueLines } from "../domain/statement-lines";
import { type PayoutRow, postingBefore } from "../rows/payout-row";

/** What a statement says of what is no booking's and no transfer. */
const WORDS = {
  en: { dispute: "Disputes with cardholders", other: "Other" },
  es: { dispute: "Disputas con titulares de tarjetas", other: "Otros" },
} as const;

export type StatementFor = {
  language: Language;
  issuer: Party;
  recipient: Party;
  /** Names of bookings, by id. */
  nameBookings(ids: readonly string[]): Promise<ReadonlyMap<string, BookingName>>;
};

function lineOf(line: DueLine, names: ReadonlyMap<string, BookingName>, language: Language): StatementLine {
  const { on, amount_minor } = line;
  if (line.kind === "transfer") return { kind: "transfer", on, amount_minor, reference: line.payout_id };
  if (!("booking_id" in line)) {
    return { kind: "adjustment", on, amount_minor, description: WORDS[language][line.kind] };
  }
  const { kind, booking_id } = line;
  const name = names.get(booking_id);
  const booking = {
    booking_id,
    reference: name?.reference ?? booking_id,
    listing: (language === "es" ? name?.title.es : undefined) ?? name?.title.en ?? booking_id,
  };
  return { kind, on, amount_minor, booking };
}

const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();

/**
 * What is in a payout: all that changed what is due to the seller since the payout before it, booking by booking, from
 * the balance before to the balance after. Made of the ledger alone, which does not change: the same at any time.
 */
export async function composeStatement(sql: Sql, payout: PayoutRow, given: StatementFor): Promise<PayoutStatement> {
  const { language, issuer, recipient } = given;
  const owner = { seller_id: payout.seller_id, currency: payout.currency };
  const [after, through] = [await postingBefore(sql, payout), BigInt(payout.through_posting)];
  const movements = await selectDueMovements(sql, owner, { after, through });
  const released = movements.flatMap(({ source, booking_id }) =>
    source.type === "booking" && booking_id !== null ? [booking_id] : [],
  );
  const ofBookings = await selectOfBookings(sql, owner, { booking_ids: released, through });
  const lines = dueLines(movements, ofBookings);
  const ids = [...new Set(lines.flatMap((line) => ("booking_id" in line ? [line.booking_id] : [])))];
  const names = await given.nameBookings(ids);
  const days = movements.map(({ on }) => on).sort();
  return buildStatement({
    ...{ language, issuer, recipient, currency: payout.currency },
    period: { from: days[0] ?? "", to: dayAfter(days.at(-1) ?? "") },
    opening_minor: await dueThrough(sql, owner, after),
    closing_minor: await dueThrough(sql, owner, through),
    lines: lines.map((line) => lineOf(line, names, language)),
  });
}
