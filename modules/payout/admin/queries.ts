import type { Page } from "../../../src/admin/api";
import { useApi } from "../../../src/admin/use-api";
import { useApiLanguage } from "../../../src/admin/use-language";
import { useTableQuery } from "../../../src/admin/use-table-query";
import type { SellerBalance } from "../../ledger/contract";
import type {
  PayoutAccountView,
  PayoutDetail,
  PayoutRunView,
  PayoutScheduleView,
  PayoutView,
  RunPayoutView,
} from "../contract";
import { ACCOUNT, PAYOUTS, RUNS, SCHEDULE } from "./paths";

/** Money moves by itself: the page looks again this often. */
const LOOK_EVERY_MS = 30_000;
/** A run that was just started is over soon. */
const LOOK_AT_RUNS_EVERY_MS = 5_000;

const LOOKS_AGAIN = { refetchInterval: LOOK_EVERY_MS };

export const useBalances = () => useApi<{ balances: SellerBalance[] }>("/seller/balance", {}, LOOKS_AGAIN);
export const useAccount = () => useApi<{ account: PayoutAccountView }>(ACCOUNT, {}, LOOKS_AGAIN);
export const useSchedule = () => useApi<{ payout_schedule: PayoutScheduleView }>(SCHEDULE, {}, LOOKS_AGAIN);

/** The page of payouts that the address asks for. */
export function usePayouts() {
  const { limit, offset } = useTableQuery();
  const settings = { ...LOOKS_AGAIN, keepPrevious: true };
  return useApi<Page<"payouts", PayoutView>>(PAYOUTS, { limit, offset }, settings);
}

export function usePayout(id: string) {
  const language = useApiLanguage();
  return useApi<{ payout: PayoutDetail }>(`${PAYOUTS}/${id}`, { language }, LOOKS_AGAIN);
}

/** The page of runs that the address asks for, for operators. */
export function useRuns() {
  const { limit, offset } = useTableQuery();
  const settings = { refetchInterval: LOOK_AT_RUNS_EVERY_MS, keepPrevious: true };
  return useApi<Page<"payout_runs", PayoutRunView>>(RUNS, { limit, offset }, settings);
}

/** Payouts of a run that are shown; those that failed come first. */
const SHOWN = 100;

export function useRun(id: string) {
  return useApi<{ payout_run: PayoutRunView; payouts: RunPayoutView[]; count: number }>(
    `${RUNS}/${id}`,
    { limit: SHOWN },
    { refetchInterval: LOOK_AT_RUNS_EVERY_MS },
  );
}
