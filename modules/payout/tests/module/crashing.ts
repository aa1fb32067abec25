import type { Database, Sql } from "../../../../src/shared/sql";
import type { PayoutContext } from "../../context";

/** The process is gone: nothing after this line has happened. */
export class Crash extends Error {}

/**
 * The same world for a process that dies at one boundary: before or after a statement, a transaction or a call to
 * Stripe, all of which are the real ones. Once dead it does nothing any more. `passed` counts the boundaries met.
 */
export function crashingAt(context: PayoutContext, boundary: number): { context: PayoutContext; passed(): number } {
  let met = 0;
  let isDead = false;
  const meet = () => {
    if (isDead || met === boundary) {
      isDead = true;
      throw new Crash(`at boundary ${boundary}`);
    }
    met += 1;
  };
  const step = async <T>(work: () => PromiseLike<T>): Promise<T> => {
    meet();
    const done = await work();
    meet();
    return done;
  };
  const database: Database = {
    raw: (sql, bindings) => step(() => context.database.raw(sql, bindings)),
    transaction: <T>(work: (tx: Sql) => Promise<T>) => step(() => context.database.transaction(work)),
  };
  const stripe = new Proxy(context.stripe, {
    get(target, name: keyof PayoutContext["stripe"]) {
      const call = target[name] as (...args: unknown[]) => Promise<unknown>;
      return (...args: unknown[]) => step(() => call.apply(target, args));
    },
  });
  return { context: { ...context, database, stripe }, passed: () => met };
}
