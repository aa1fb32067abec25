import type { ServerResponse } from "node:http";

/** After this the work for somebody who has gone away counts as done, also when it never says so. */
const ABANDONED_MS = 30_000;

/**
 * Calls `done` once, when a request has been answered. A caller who hangs up does not end the work for him: that goes
 * on until its answer is written to nobody, and until then it takes its place.
 */
export function whenHandled(res: ServerResponse, done: () => void): void {
  res.once("close", () => {
    if (res.writableEnded) {
      done();
      return;
    }
    const end = res.end;
    const handled = () => {
      clearTimeout(timer);
      res.end = end;
      done();
    };
    const timer = setTimeout(handled, ABANDONED_MS).unref();
    res.end = ((...answer: Parameters<typeof end>) => {
      handled();
      return end.apply(res, answer);
    }) as typeof end;
  });
}
