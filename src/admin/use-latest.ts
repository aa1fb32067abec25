import { useCallback, useLayoutEffect, useRef } from "react";

/**
 * A function that stays the same one and always does what the latest render gave it: a table whose columns change
 * with every render draws its cells anew and closes their menus.
 */
export function useLatest<Arguments extends unknown[], Result>(
  run: (...values: Arguments) => Result,
): (...values: Arguments) => Result {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  return useCallback((...values: Arguments) => latest.current(...values), []);
}
