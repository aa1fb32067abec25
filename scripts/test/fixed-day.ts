import path from "node:path";

/**
 * The day that pages are compared on. Far ahead, so that a cookie which ends on it has not ended for the browser's
 * own clock; a Wednesday in the middle of a month, in summer time.
 */
const SEEDED_AT = "2031-06-11T09:00:00Z";
const OPENED_AT = "2031-06-11T10:00:00Z";

/** The shop's instant when its servers start. */
export const OPENED = new Date(OPENED_AT);

/** Where that day's seed answers: the same data folder also has today's. */
export const FIXED_DAY_SEED_FILE = "seed-fixed-day.json";

function clockOf(instant: string): NodeJS.ProcessEnv {
  return {
    NODE_OPTIONS: `--require "${path.join(__dirname, "move-clock.cjs")}"`,
    BERTH_CLOCK_AHEAD_MS: String(Date.parse(instant) - Date.now()),
    BERTH_SEED_FILE: FIXED_DAY_SEED_FILE,
  };
}

/** What the seed needs to run on the fixed day. It takes the full hour as its present, however long it runs. */
export const seedOnFixedDay = () => clockOf(SEEDED_AT);

/** What servers that start at this moment need to live on the fixed day. */
export const serveOnFixedDay = () => clockOf(OPENED_AT);
