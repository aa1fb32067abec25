import path from "node:path";
import { ROOT } from "../../instance";

/** The load runs before the profile begins and after it ends. */
export const AROUND_SECONDS = 3;

/** Where profiles are kept as text. */
export const PROFILES_DIR = path.join(ROOT, "docs", "profiles");
