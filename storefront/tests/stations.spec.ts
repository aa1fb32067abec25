import { describe, expect, it } from "vitest";
import { stationsOf } from "../src/booking-page/progress";

type Told = Parameters<typeof stationsOf>[0];
type Status = Told["status"];

function told(mode: Told["booking_mode"], status: Status, passed: readonly Status[]): Told {
  const history = passed.map((reached) => ({ status: reached })) as Told["history"];
  return { status, booking_mode: mode, history };
}

const said = (booking: Told) => stationsOf(booking).map(({ name, state }) => `${name} ${state}`);

describe("the stations of a booking", () => {
  it("are all ahead of one that is only held", () => {
    expect(said(told("request", "held", []))).toEqual([
      "held now",
      "requested later",
      "confirmed later",
      "in_progress later",
      "completed later",
    ]);
    expect(said(told("instant", "held", []))).toEqual([
      "held now",
      "confirmed later",
      "in_progress later",
      "completed later",
    ]);
  });

  it("name the request only where somebody has to answer it", () => {
    expect(said(told("request", "confirmed", ["requested", "confirmed"]))).toEqual([
      "requested done",
      "confirmed now",
      "in_progress later",
      "completed later",
    ]);
    expect(said(told("instant", "confirmed", ["confirmed"]))[0]).toBe("confirmed now");
  });

  it("are all done when the stay is over", () => {
    const over = told("instant", "completed", ["confirmed", "in_progress", "completed"]);
    expect(said(over)).toEqual(["confirmed done", "in_progress done", "completed done"]);
  });

  it("stop where a booking came to nothing", () => {
    expect(said(told("request", "declined", ["requested", "declined"]))).toEqual(["requested done", "declined ended"]);
    expect(said(told("request", "cancelled", ["requested", "confirmed", "cancelled"]))).toEqual([
      "requested done",
      "confirmed done",
      "cancelled ended",
    ]);
    expect(said(told("request", "expired", ["expired"]))).toEqual(["expired ended"]);
  });
});
