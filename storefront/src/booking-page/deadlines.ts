import type { CancellationView } from "../../../modules/booking/contract";
import { formatInstant } from "../i18n/dates";
import { fill } from "../i18n/fill";
import type { Language } from "../i18n/language";
import type { Texts } from "../i18n/texts";

export type Deadline = CancellationView["deadlines"][number];

/** Percent by which a share may be off, because amounts are rounded down to whole minor units. */
const ROUNDING_PERCENT = 1;

/** One deadline of a rule in words, in the listing's zone. */
export function deadlineWords(
  { until, refund_percent }: Deadline,
  { language, timeZone, texts }: { language: Language; timeZone: string; texts: Texts["cancellation"] },
): string {
  const { full, half, part } = texts.deadlines;
  const words = refund_percent === 100 ? full : refund_percent === 50 ? half : part;
  return fill(words, { until: formatInstant(language, until, timeZone), percent: refund_percent });
}

type Price = { label: string; amount: number }[];

/**
 * The share in percent that is paid back of the nights or days, the first line of every price. It tells which
 * deadlines are over by the API's clock, which may stand elsewhere than ours.
 */
export function shareNow(lines: Price, refunded: Price): number {
  const [base] = lines;
  if (!base || base.amount === 0) return 100;
  return ((refunded.find(({ label }) => label === base.label)?.amount ?? 0) / base.amount) * 100;
}

/** Whether a deadline is over when this share is what would be paid back now. */
export function isOver({ refund_percent }: Deadline, share: number): boolean {
  return refund_percent > share + ROUNDING_PERCENT;
}
