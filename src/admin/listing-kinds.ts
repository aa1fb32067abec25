/** What can be listed, for forms that choose among kinds; the server's own list stands in the listing's contract. */
export const LISTING_KINDS = ["stay", "space", "rental", "appointment", "tour"] as const;
