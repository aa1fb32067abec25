/** An entry of a calendar over whole days; `to` is exclusive, as it is in the format. */
export type CalendarEntry = {
  uid: string;
  from: string;
  to: string;
  title: string;
  place: string;
  description: string;
  url: string;
  status: "TENTATIVE" | "CONFIRMED" | "CANCELLED";
  /** ISO instant at which this was written. */
  writtenAt: string;
};

const LINE_BYTES_MAX = 75;

/** Text as RFC 5545 writes it (3.3.11): backslash, semicolon, comma and line breaks are escaped. */
function escapeText(text: string): string {
  return (
    text
      .replace(/[\\;,]/g, (character) => `\\${character}`)
      .replace(/\r\n|\r|\n/g, "\\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the format has no way to write the other ones
      .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, "")
  );
}

/** Breaks a line after at most 75 bytes of UTF-8 and never inside a character (3.1). */
function fold(line: string): string {
  let folded = "";
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > LINE_BYTES_MAX) {
      folded += "\r\n ";
      bytes = 1;
    }
    folded += character;
    bytes += size;
  }
  return folded;
}

const digits = (iso: string) => iso.replace(/\.\d+/, "").replace(/[-:]/g, "");

/**
 * A calendar file with one entry. Its dates are plain ones (`VALUE=DATE`): a stay is those days wherever the calendar
 * is read, and no zone has to be described. The times of arrival and departure stand in the description.
 */
export function calendarFile(entry: CalendarEntry): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Berth//Bookings//EN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    `UID:${escapeText(entry.uid)}`,
    `DTSTAMP:${digits(new Date(entry.writtenAt).toISOString())}`,
    `DTSTART;VALUE=DATE:${digits(entry.from)}`,
    `DTEND;VALUE=DATE:${digits(entry.to)}`,
    `SUMMARY:${escapeText(entry.title)}`,
    `LOCATION:${escapeText(entry.place)}`,
    `DESCRIPTION:${escapeText(entry.description)}`,
    `URL:${entry.url}`,
    `STATUS:${entry.status}`,
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return `${lines.map(fold).join("\r\n")}\r\n`;
}
