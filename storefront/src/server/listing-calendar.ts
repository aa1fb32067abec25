import { Temporal } from "temporal-polyfill";
import { readCalendar } from "../../../modules/booking/contract";
import type { Day } from "../booking/selection";
import { callApi } from "./api";
import { ApiProblem } from "./api-problem";
import type { Visit } from "./visit";

/** Months that the page brings along; the island loads later ones. */
const MONTHS_AT_FIRST = 4;

/** Today where a listing is. */
export function todayIn(timeZone: string): string {
  return Temporal.Now.plainDateISO(timeZone).toString();
}

/** The first months of a listing's calendar; empty when they cannot be read, the island then asks again. */
export async function firstDays(
  visit: Visit,
  listingId: string,
  today: string,
): Promise<{ days: Day[]; knownUntil: string }> {
  const to = Temporal.PlainDate.from(today).with({ day: 1 }).add({ months: MONTHS_AT_FIRST }).toString();
  try {
    const { days } = await callApi(visit, readCalendar, { params: { id: listingId }, query: { from: today, to } });
    return { days: days.map(({ date, available, price }) => ({ date, available, price })), knownUntil: to };
  } catch (error) {
    if (error instanceof ApiProblem) return { days: [], knownUntil: today };
    throw error;
  }
}
