/**
 * The id of the one Medusa order of a booking, derived from the booking's: `bkg_01J…` → `order_01J…`.
 * A second order of the same booking is therefore refused by the primary key, whoever makes it and whenever.
 */
export function orderIdOf(bookingId: string): string {
  const [prefix, ...rest] = bookingId.split("_");
  if (prefix !== "bkg" || rest.join("_") === "") throw new RangeError(`${bookingId} is not the id of a booking`);
  return `order_${rest.join("_")}`;
}
