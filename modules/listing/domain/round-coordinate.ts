/** Degrees between the points that public coordinates are rounded to: about 300 m of latitude. */
const GRID_DEGREES = 0.003;

/** A coordinate as the public sees it until booked, on a grid of about 300 m. Takes and returns degrees. */
export function roundCoordinate(degrees: number): number {
  return Number((Math.round(degrees / GRID_DEGREES) * GRID_DEGREES).toFixed(3));
}
