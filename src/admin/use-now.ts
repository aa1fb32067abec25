import { useSyncExternalStore } from "react";
import { apiNow } from "./api-clock";

const TICK_MS = 30_000;

function subscribe(listener: () => void): () => void {
  const timer = window.setInterval(listener, TICK_MS);
  return () => window.clearInterval(timer);
}

/** Rounded, for a value that is another at every look would be drawn for ever. */
const look = () => Math.floor(apiNow() / TICK_MS) * TICK_MS;

/** The API's present instant in milliseconds, looked at twice a minute: what counts down, counts by this. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, look);
}
