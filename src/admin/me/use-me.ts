import { useSyncExternalStore } from "react";
import { type MeState, readMe, subscribeToMe } from "./me-store";

/** Who the dashboard is talking to, the same answer for every component. */
export function useMe(): MeState {
  return useSyncExternalStore(subscribeToMe, readMe);
}
