import type { ClientBase } from "pg";

/** The listings of `batch`. */
export async function insertListings(client: ClientBase, now: string): Promise<void> {
  await client.query(
    `INSERT INTO listing (id, product_id, seller_id, handle, kind, status, title, summary, description, place_name,
       address_line, lat, lng, time_zone, country_code, currency, booking_mode, max_guests, check_in_time, check_out_time,
       cancellation_policy, media, house_rules, facts, amenities, cleaning_fee_minor, created_at, updated_at)
     SELECT id, product_id, seller_id, handle, kind, 'active', title, summary, description, place_name,
            NULL, lat, lng, time_zone, country_code, currency, booking_mode, max_guests, '15:00', '11:00',
            cancellation_policy, media, house_rules, facts, amenities, cleaning_fee_minor,
            $1::timestamptz - make_interval(secs => age_days * 86400), $1::timestamptz
       FROM batch ORDER BY number`,
    [now],
  );
}
