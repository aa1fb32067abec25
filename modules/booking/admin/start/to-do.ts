import type { SellerStart } from "../../contract";

export type ToDo = {
  id: "requests_due" | "draft" | "paused" | "without_pictures" | "without_spanish";
  count: number;
  to: string;
};

const DAY_MS = 86_400_000;

/** What would help the seller's guests or the seller, the most pressing first; only what there is. */
export function toDoOf({ requests, listings }: SellerStart, nowMs: number, canManage: boolean): ToDo[] {
  const due = requests.filter(
    ({ request_expires_at }) => request_expires_at && Date.parse(request_expires_at) - nowMs < DAY_MS,
  ).length;
  const answer: ToDo[] = [{ id: "requests_due", count: due, to: "/seller/bookings" }];
  const manage: ToDo[] = [
    { id: "without_pictures", count: listings.without_pictures, to: "/seller/listings?status=active" },
    { id: "draft", count: listings.draft, to: "/seller/listings?status=draft" },
    { id: "paused", count: listings.paused, to: "/seller/listings?status=paused" },
    { id: "without_spanish", count: listings.without_spanish, to: "/seller/listings?status=active" },
  ];
  return [...answer, ...(canManage ? manage : [])].filter(({ count }) => count > 0);
}
