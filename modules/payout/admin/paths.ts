/** Where the API has a seller's payouts, and the operators' runs. */
export const PAYOUTS = "/seller/payouts";
export const ACCOUNT = `${PAYOUTS}/account`;
export const SCHEDULE = `${PAYOUTS}/schedule`;
export const RUNS = "/admin/payout-runs";
