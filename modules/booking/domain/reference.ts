/** Crockford's base 32: no I, L, O or U, so that a reference read aloud or copied by hand stays itself. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Number of random bytes that a reference is made of: 8 characters of 5 bits. */
export const REFERENCE_BYTES = 5;

/** A booking's reference such as `BK-7F3K-92QD`. Throws a RangeError unless it is given exactly 5 bytes. */
export function formatReference(bytes: Uint8Array): string {
  if (bytes.length !== REFERENCE_BYTES) throw new RangeError(`a reference is made of ${REFERENCE_BYTES} bytes`);
  const value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const characters = Array.from({ length: 8 }, (_, index) => ALPHABET[Number((value >> BigInt(35 - index * 5)) & 31n)]);
  return `BK-${characters.slice(0, 4).join("")}-${characters.slice(4).join("")}`;
}
