import { Progress } from "../progress";
import { readBenchArguments } from "./harness/arguments";
import { DEFAULT_SIZES } from "./harness/large-shop";
import { withPlace } from "./harness/place";
import { profileBookings } from "./profile/booking-profile";
import { profileSearch } from "./profile/search-profile";

const BOOKINGS = "bookings";
const GUESTS = 8;

/**
 * `npm run bench -- profile [listings]`: where the time of a search goes, as text in docs/profiles: the processor's part
 * by sampling the server under load, the database's by the plans of its statements. `profile bookings`: the same of a
 * booking, and how much of it is whose process.
 */
export async function bench([what, ...args]: readonly string[]): Promise<void> {
  const progress = new Progress(Date.now());
  await withPlace(progress, async (place) => {
    if (what === BOOKINGS) {
      return profileBookings(place, readBenchArguments(args, { connections: GUESTS, seconds: 10 }));
    }
    const wanted = readBenchArguments(what === undefined ? [] : [what, ...args], { sizes: DEFAULT_SIZES });
    for (const listings of wanted.sizes) await profileSearch(place, listings, wanted);
  });
  progress.end();
}
