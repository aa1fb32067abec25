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

/** The day of an instant, in the reader's own zone. */
export function formatDay(instant: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium" }).format(new Date(instant));
}

/** An instant with its time, in the reader's own zone. */
export function formatInstant(instant: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(instant));
}

const DAY_MS = 86_400_000;

/** Whole nights between two plain dates. */
export function nightsBetween(from: string, to: string): number {
  return Math.round((plainDay(to).getTime() - plainDay(from).getTime()) / DAY_MS);
}

/** A person's name, or their address where no name was given. */
export function personName(person: { first_name: string | null; last_name: string | null; email: string }): string {
  return [person.first_name, person.last_name].filter(Boolean).join(" ") || person.email;
}
