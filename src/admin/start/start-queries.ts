import type { BookingView } from "../../../modules/booking/contract";
import type { SellerListing } from "../../../modules/listing/contract";
import type { Page } from "../api";
import { useApi } from "../use-api";
import { useApiLanguage } from "../use-language";

const REQUESTS_EVERY_MS = 30_000;

/** Requests that wait for an answer; asked again and again, for a guest may be waiting. */
export function useOpenRequests() {
  return useApi<Page<"bookings", BookingView>>(
    "/seller/bookings",
    { status: "requested", limit: 1 },
    { refetchInterval: REQUESTS_EVERY_MS },
  );
}

export function useLatestBookings(limit: number) {
  return useApi<Page<"bookings", BookingView>>("/seller/bookings", { limit, language: useApiLanguage() });
}

/** The number of listings, of one status where it is given. */
export function useListingCount(status?: "active") {
  const { data } = useApi<Page<"listings", SellerListing>>("/seller/listings", { limit: 1, status });
  return data?.count;
}

/** The number of people who have or are offered access; `enabled` is false for staff, who may not see invitations. */
export function useTeamCount(enabled: boolean) {
  const members = useApi<Page<"members", unknown>>("/seller/members", { limit: 1 }, { enabled });
  const invitations = useApi<Page<"invitations", unknown>>("/seller/invitations", { limit: 1 }, { enabled });
  if (!members.data || !invitations.data) return undefined;
  return members.data.count + invitations.data.count;
}
