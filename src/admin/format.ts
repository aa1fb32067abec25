/** An amount in major units as people of that language write it. */
export function formatMoney(amount: number, currency: string, language: string): string {
  return new Intl.NumberFormat(language, { style: "currency", currency: currency.toUpperCase() }).format(amount);
}

const plainDay = (date: string) => new Date(`${date}T00:00:00Z`);

/** A stay `from`–`to` of plain dates, `to` being the day of leaving. */
export function formatStay(from: string, to: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" });
  return format.formatRange(plainDay(from), plainDay(to));
}

/** A plain date. */
export function formatDate(date: string, language: string): string {
  return formatStay(date, date, language);
}

/** The day of an instant, in the reader's own zone. */
export function formatDay(instant: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium" }).format(new Date(instant));
}

/** An instant with its time, in the reader's own zone. */
export function formatInstant(instant: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(instant));
}

/** An instant with its weekday and time as it is in a zone, for whoever has to be there. */
export function formatInZone(instant: string, zone: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    ...{ weekday: "short", day: "numeric", month: "short", year: "numeric" },
    ...{ hour: "numeric", minute: "2-digit", timeZone: zone },
  }).format(new Date(instant));
}

/** The time of an instant as the clock in a zone shows it. */
export function formatTimeInZone(instant: string, zone: string, language: string): string {
  return new Intl.DateTimeFormat(language, { hour: "numeric", minute: "2-digit", timeZone: zone }).format(
    new Date(instant),
  );
}

/** The plain date that it is in a zone at an instant. */
export function dayInZone(instantMs: number, zone: string): string {
  const parts = new Intl.DateTimeFormat("en", { year: "numeric", month: "2-digit", day: "2-digit", timeZone: zone });
  const part = (type: string) => parts.formatToParts(instantMs).find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

const SPANS = [
  { unit: "day", ms: 86_400_000 },
  { unit: "hour", ms: 3_600_000 },
  { unit: "minute", ms: 60_000 },
] as const;

/** A span of time as its largest unit, rounded down so that nobody is promised too much: `3 days`, `5 hours`. */
export function formatSpan(spanMs: number, language: string): string {
  const { unit, ms } = SPANS.find((span) => spanMs >= span.ms) ?? { unit: "minute", ms: 60_000 };
  const value = Math.max(1, Math.floor(spanMs / ms));
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(value);
}

/** A person's name, or their address where no name was given. */
export function personName(person: { first_name: string | null; last_name: string | null; email: string }): string {
  return [person.first_name, person.last_name].filter(Boolean).join(" ") || person.email;
}
