/**
 * A table whose rows are due work. Each has the columns
 * `id, run_at, state ('pending' while open), attempts, lease_owner, leased_until, last_error, settled_at`.
 * The names go into SQL as they are, so they are written in code and never come from outside.
 */
export type ClaimTable = {
  name: string;
  /** Column that says who handles a row: a process takes only rows whose kind it knows. */
  kindColumn: string;
  /** State of a row whose work is done. */
  doneState: string;
  /** Further assignments when a row is done, such as forgetting its payload. */
  whenDone?: string;
};

/** The columns of a claimed row that the loop itself reads. */
export type ClaimedRow = {
  id: string;
  /** Number of this attempt, counted when it is taken: a row that kills its process runs out of attempts too. */
  attempts: number;
  lease_owner: string;
};
