import type { Page } from "../../../../src/admin/api";
import { useApi } from "../../../../src/admin/use-api";
import { useApiLanguage } from "../../../../src/admin/use-language";
import type { BookingView, SellerStart } from "../../contract";
import { BOOKINGS, START } from "../paths";

/** A guest may be waiting: the page looks again this often. */
const LOOK_EVERY_MS = 30_000;

export function useSellerStart() {
  const language = useApiLanguage();
  return useApi<{ start: SellerStart }>(START, { language }, { refetchInterval: LOOK_EVERY_MS });
}

export function useLatestBookings(limit: number) {
  return useApi<Page<"bookings", BookingView>>(BOOKINGS, { limit, language: useApiLanguage() });
}

/** The number of people who have or are offered access; `enabled` is false for staff, who may not see invitations. */
export function useTeamCount(enabled: boolean) {
  const members = useApi<Page<"members", unknown>>("/seller/members", { limit: 1 }, { enabled });
  const invitations = useApi<Page<"invitations", unknown>>("/seller/invitations", { limit: 1 }, { enabled });
  if (!members.data || !invitations.data) return undefined;
  return members.data.count + invitations.data.count;
}

/** When the seller is paid next: `payout` answers it, which this capability does not lean on. */
type NextPayout = { payout_schedule: { next_payout_on: string | null } };
type Balances = { balances: { currency: string; available: number }[] };

export function useNextPayout() {
  const schedule = useApi<NextPayout>("/seller/payouts/schedule");
  const money = useApi<Balances>("/seller/balance");
  if (!schedule.data || !money.data) return undefined;
  const available = money.data.balances.filter((balance) => balance.available > 0);
  return { on: schedule.data.payout_schedule.next_payout_on, available };
}
