import type { PayoutInterval, PayoutScheduleView } from "../../contract";

/** The form's fields, as they are typed. */
export type ScheduleValues = {
  interval: PayoutInterval["interval"];
  weekday: string;
  day: string;
  minimums: { amount: string }[];
};

/** What the form shows of a schedule, with a minimum for each of the currencies; nothing typed is no minimum. */
export function toValues({ schedule, minimums }: PayoutScheduleView, currencies: readonly string[]): ScheduleValues {
  return {
    interval: schedule.interval,
    weekday: String(schedule.interval === "weekly" ? schedule.weekday : 1),
    day: String(schedule.interval === "monthly" ? schedule.day : 1),
    minimums: currencies.map((currency) => {
      const minimum = minimums.find((one) => one.currency === currency);
      return { amount: minimum ? String(minimum.amount) : "" };
    }),
  };
}

function intervalOf({ interval, weekday, day }: ScheduleValues): PayoutInterval {
  if (interval === "weekly") return { interval, weekday: Number(weekday) };
  if (interval === "monthly") return { interval, day: Number(day) };
  return { interval };
}

/** What is sent of the form; a comma is a decimal point too. */
export function toBody(values: ScheduleValues, currencies: readonly string[]) {
  return {
    schedule: intervalOf(values),
    minimums: currencies.map((currency, index) => ({
      currency,
      amount: Number((values.minimums[index]?.amount.trim() || "0").replace(",", ".")),
    })),
  };
}
