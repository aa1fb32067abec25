import { Temporal } from "temporal-polyfill";
import { readCalendar } from "../../../modules/booking/contract";
import type { Day } from "../booking/selection";
import { callApi } from "./api";
import { ApiProblem } from "./api-problem";
import type { Visit } from "./visit";

/** Months that the page brings along; the island loads later ones. */
const MONTHS_AT_FIRST = 4;

/** Days that the API answers at most. */
const MAX_DAYS = 400;

/** Years by which the API's clock is looked for ahead of ours: in a demo it can be moved, forward only. */
const MAX_YEARS_AHEAD = 5;

export type FirstDays = {
  /** Today at the listing's place, by the API's clock. */
  today: string;
  days: Day[];
  /** The first date that `days` does not tell about. */
  knownUntil: string;
};

async function daysBetween(visit: Visit, listingId: string, from: string, to: string) {
  return (await callApi(visit, readCalendar, { params: { id: listingId }, query: { from, to } })).days;
}

/** The first months of a calendar that have a day which is not past. */
async function monthsFrom(visit: Visit, listingId: string, own: Temporal.PlainDate): Promise<FirstDays | null> {
  const last = own.add({ years: MAX_YEARS_AHEAD });
  let from = own;
  let to = own.with({ day: 1 }).add({ months: MONTHS_AT_FIRST });
  while (Temporal.PlainDate.compare(from, last) < 0) {
    const days = await daysBetween(visit, listingId, from.toString(), to.toString());
    const ahead = days.filter(({ reason }) => reason !== "past");
    if (ahead[0]) {
      return {
        today: ahead[0].date,
        days: ahead.map(({ date, available, price }) => ({ date, available, price })),
        knownUntil: to.toString(),
      };
    }
    [from, to] = [to, to.add({ days: MAX_DAYS })];
  }
  return null;
}

/**
 * The first months of a listing's calendar. What is past is the API's word: its clock can be ahead of ours.
 * Without days when they cannot be read; the island then asks again.
 */
export async function firstDays(visit: Visit, listingId: string, timeZone: string): Promise<FirstDays> {
  const own = Temporal.Now.plainDateISO(timeZone);
  const unknown = { today: own.toString(), days: [], knownUntil: own.toString() };
  try {
    return (await monthsFrom(visit, listingId, own)) ?? unknown;
  } catch (error) {
    if (error instanceof ApiProblem) return unknown;
    throw error;
  }
}
