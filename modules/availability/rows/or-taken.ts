import { Problem } from "../../../src/shared/problem";
import { sqlState } from "../../../src/shared/sql";

const EXCLUSION_VIOLATION = "23P01";

/** Turns the refusal of the exclusion constraint into `availability.taken`. The transaction can only be rolled back then. */
export async function orTaken<T>(writing: Promise<T>): Promise<T> {
  try {
    return await writing;
  } catch (error) {
    if (sqlState(error) !== EXCLUSION_VIOLATION) throw error;
    throw new Problem("availability.taken", "These dates have just been taken.");
  }
}
