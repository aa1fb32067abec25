/** Where the API has a seller's own bookings, and everybody's for operators. */
export const BOOKINGS = "/seller/bookings";
export const START = "/seller/start";
export const ALL_BOOKINGS = "/admin/bookings";
