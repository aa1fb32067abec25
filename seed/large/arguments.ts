/** What `npm run seed -- …` asks for beside the ordinary seed. */
export type LargeWanted = {
  /** Listings that there shall be in the end, those of the ordinary seed not counted. */
  listings: number;
  /** The same seed number makes the same listings. */
  seed: number;
};

export const LARGE_LISTINGS = 100_000;
const LISTINGS_MAX = 1_000_000;

function count(flag: string, text: string | undefined): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > LISTINGS_MAX) {
    throw new Error(`${flag} needs a whole number from 1 to ${LISTINGS_MAX}, not "${text ?? ""}".`);
  }
  return value;
}

/**
 * Reads `--size large|N`, `--listings N` and `--seed-number N`. Null when nothing large is wanted; throws, naming the
 * flag, for what it does not understand.
 */
export function readLargeWanted(args: readonly string[]): LargeWanted | null {
  let listings: number | null = null;
  let seed = 1;
  for (let index = 0; index < args.length; index += 2) {
    const [flag, value] = [args[index], args[index + 1]];
    if (flag === "--size") listings = value === "large" ? LARGE_LISTINGS : count(flag, value);
    else if (flag === "--listings") listings = count(flag, value);
    else if (flag === "--seed-number") seed = count(flag, value);
    else throw new Error(`npm run seed knows --size large|N, --listings N and --seed-number N, not ${flag}.`);
  }
  return listings === null ? null : { listings, seed };
}
