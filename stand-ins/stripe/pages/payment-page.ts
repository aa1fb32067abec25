import type { Services } from "../request-context";
import { charges, paymentIntents } from "../store/tables";
import { formatAmount, formatInstant } from "./amount";
import { type Html, html } from "./html";
import { page } from "./layout";

/** One intent with its charges and the events it caused; null when there is none. */
export async function paymentPage({ pool, config }: Services, id: string): Promise<string | null> {
  const intent = await paymentIntents.find(pool, config.accountId, id);
  if (!intent) return null;
  const { records: tried } = await charges.page(pool, config.accountId, {
    limit: 50,
    where: { payment_intent_id: id },
  });
  const ids = [id, ...tried.map((charge) => charge.id)];
  const { rows: events } = await pool.query<{ type: string; created: number; delivered: boolean }>(
    `SELECT type, (body->>'created')::bigint::integer AS created, delivered_at IS NOT NULL AS delivered
       FROM events WHERE account_id = $1 AND object_id = ANY ($2) ORDER BY sequence LIMIT 100`,
    [config.accountId, ids],
  );
  const money = (amountMinor: number) => formatAmount(amountMinor, intent.currency);
  const attempts = tried.map(
    (charge) => html`<tr><td class="id wide">${charge.id}</td><td>${charge.card.brand} •••• ${charge.card.last4}</td>
<td>${charge.decline?.message ?? (charge.captured ? "Paid" : "Authorised")}</td>
<td class="wide muted">${money(charge.capturedMinor)} taken, ${money(charge.refundedMinor)} refunded</td></tr>`,
  );
  const told = events.map(
    (event) => html`<tr><td class="id wide">${event.type}</td><td class="muted">${formatInstant(event.created)}</td>
<td class="muted">${event.delivered ? "delivered" : "not delivered"}</td></tr>`,
  );
  return page(
    intent.id,
    html`<p><a href="/">All payments</a></p><h1>${money(intent.amountMinor)}</h1>
<p><span class="status ${intent.status}">${intent.status.replaceAll("_", " ")}</span> <span class="id">${intent.id}</span></p>
<h2>Attempts</h2>${sheet(attempts, "No card was tried yet.")}
<h2>Events</h2>${sheet(told, "Nothing happened yet.")}
<h2>Metadata</h2><div class="sheet"><pre>${JSON.stringify(intent.metadata, null, 2)}</pre></div>`,
  );
}

function sheet(rows: Html[], whenEmpty: string): Html {
  if (rows.length === 0) return html`<div class="sheet"><div class="empty">${whenEmpty}</div></div>`;
  return html`<div class="sheet"><table class="stack"><tbody>${rows}</tbody></table></div>`;
}
