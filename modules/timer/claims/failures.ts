/** Thrown by a handler when trying again cannot help: the row is dead at once, with this message as its reason. */
export class PermanentFailure extends Error {
  override readonly name = "PermanentFailure";
}

/** Another process has taken the row over, or it was cancelled or moved meanwhile: this attempt no longer counts. */
export class LeaseLost extends Error {
  override readonly name = "LeaseLost";
}

/** Recognised by name: a packed capability carries its own copy of the class. */
export function isPermanent(error: unknown): boolean {
  return error instanceof Error && error.name === "PermanentFailure";
}

/** See `isPermanent`. */
export function isLeaseLost(error: unknown): boolean {
  return error instanceof Error && error.name === "LeaseLost";
}

/** Words for an operator, at most 2,000 characters. */
export function reasonOf(error: unknown): string {
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return words.replaceAll("\u0000", "").slice(0, 2_000);
}
