import { expect, it } from "vitest";
import { parseForwardDuration } from "../../forward-duration";

it.each(["P3D", "PT2H", "P1Y2M3W4DT5H6M7S", "PT0.001S", "P1M"])("%s leads forward", (text) => {
  expect(parseForwardDuration(text)?.sign).toBe(1);
});

it.each([
  "",
  "3 days",
  "P",
  "PT",
  "-P3D",
  "P-3D",
  "PT0S",
  "P0D",
  "PT0.0001S",
  "P1.5D",
  "P99999999999999D",
  "2027-01-01",
])("%j does not", (text) => {
  expect(parseForwardDuration(text)).toBeNull();
});
