import type { Page } from "../../../src/admin/api";
import { useApi } from "../../../src/admin/use-api";
import type { TimerView } from "../../timer/contract";
import type { EffectView } from "../contract";

export const TIMERS = "/admin/timers";
export const EFFECTS = "/admin/effects";

const DEAD = { state: "dead", limit: 50 };
const LOOK_EVERY_MS = 30_000;

export function useDeadTimers() {
  return useApi<Page<"timers", TimerView>>(TIMERS, DEAD, { refetchInterval: LOOK_EVERY_MS });
}

export function useDeadEffects() {
  return useApi<Page<"effects", EffectView>>(EFFECTS, DEAD, { refetchInterval: LOOK_EVERY_MS });
}
