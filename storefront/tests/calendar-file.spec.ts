import { describe, expect, it } from "vitest";
import { type CalendarEntry, calendarFile } from "../src/booking-page/calendar-file";

const entry: CalendarEntry = {
  uid: "bkg_01@berth.example",
  from: "2027-02-27",
  to: "2027-03-02",
  title: "Casa Ada; a room, and a \\ roof",
  place: "Calle Betis 41, Sevilla",
  description: "Arrival: Sat, 27 Feb 2027 from 15:00\nDeparture: until 11:00\r\nBEGIN:VALARM",
  url: "https://berth.example/bookings/bkg_01",
  status: "CONFIRMED",
  writtenAt: "2027-01-05T10:20:30.123Z",
};

/** What a reader of the format makes of the lines: folding undone. */
const unfolded = (file: string) => file.replaceAll("\r\n ", "");

describe("a calendar file", () => {
  it("says the days as plain dates, the last one exclusive, so that no zone can shift them", () => {
    const file = calendarFile(entry);
    expect(file).toContain("DTSTART;VALUE=DATE:20270227\r\n");
    expect(file).toContain("DTEND;VALUE=DATE:20270302\r\n");
    expect(file).toContain("DTSTAMP:20270105T102030Z\r\n");
    expect(file).toContain("UID:bkg_01@berth.example\r\n");
    expect(file).toContain("STATUS:CONFIRMED\r\n");
  });

  it("escapes what the format gives a meaning, and lets no text begin a line of its own", () => {
    const file = unfolded(calendarFile(entry));
    expect(file).toContain("SUMMARY:Casa Ada\\; a room\\, and a \\\\ roof\r\n");
    expect(file).toContain("LOCATION:Calle Betis 41\\, Sevilla\r\n");
    expect(file).toContain("from 15:00\\nDeparture: until 11:00\\nBEGIN:VALARM\r\n");
    expect(file).not.toMatch(/\nBEGIN:VALARM/);
  });

  it("breaks lines after 75 bytes, between characters, and loses none", () => {
    const title = "Habitación con vistas 🏡 ".repeat(12).trim();
    const file = calendarFile({ ...entry, title });
    for (const line of file.split("\r\n")) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain("\ufffd");
    }
    expect(unfolded(file)).toContain(`SUMMARY:${title}\r\n`);
  });

  it("ends every line with CR and LF, and opens and closes what it opens", () => {
    const file = calendarFile(entry);
    expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const names = file.trim().split("\r\n");
    expect(names.slice(0, 2)).toEqual(["BEGIN:VCALENDAR", "VERSION:2.0"]);
    expect(names.slice(-2)).toEqual(["END:VEVENT", "END:VCALENDAR"]);
  });
});
