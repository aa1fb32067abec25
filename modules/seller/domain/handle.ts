/** Longest handle in characters. */
const HANDLE_LENGTH_MAX = 60;

/**
 * A name as it stands in an address: unaccented lower-case letters and digits joined by single hyphens.
 * A name without any Latin letter or digit yields the fallback.
 */
export function handleFrom(name: string, fallback: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, HANDLE_LENGTH_MAX)
    .replace(/^-+|-+$/g, "");
  return plain || fallback;
}
