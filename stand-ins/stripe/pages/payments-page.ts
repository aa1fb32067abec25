import type { PaymentIntentRecord } from "../domain/payment-intent";
import type { Services } from "../request-context";
import { readClockOffset, readNowSeconds } from "../store/clock";
import { listFaults } from "../store/faults";
import { paymentIntents } from "../store/tables";
import { formatAmount, formatInstant } from "./amount";
import { type Html, html } from "./html";
import { page } from "./layout";

const shown = 100;

/** The list a developer looks at: the newest intents, whose booking each is for, and how it stands. */
export async function paymentsPage({ pool, config }: Services): Promise<string> {
  const { records: newest } = await paymentIntents.page(pool, config.accountId, { limit: shown });
  const list = newest.length === 0 ? html`<div class="empty">No payment has been started yet.</div>` : table(newest);
  return page(
    "Payments",
    html`<h1>Payments</h1>
<p class="muted">This page belongs to the stand-in for Stripe. The newest ${shown} payments, newest first.</p>
${await unusual(pool)}
<div class="sheet">${list}</div>`,
  );
}

/** What a developer would otherwise search for: a clock that was moved, faults that were asked for. */
async function unusual(pool: Services["pool"]): Promise<Html[]> {
  const ahead = (await readClockOffset(pool)) > 0;
  const faults = (await listFaults(pool)).map(({ kind }) => kind.replaceAll("_", " "));
  return [
    ...(ahead
      ? [html`<p>The clock was moved ahead: it is ${formatInstant(await readNowSeconds(pool))} here.</p>`]
      : []),
    ...(faults.length > 0 ? [html`<p>Faults that were asked for: ${faults.join(", ")}.</p>`] : []),
  ];
}

function table(intents: PaymentIntentRecord[]): Html {
  return html`<table class="stack"><thead><tr><th scope="col">Payment</th><th scope="col" class="amount">Amount</th>
<th scope="col">Status</th><th scope="col">Booking</th><th scope="col">Created</th></tr></thead>
<tbody>${intents.map(row)}</tbody></table>`;
}

function row(intent: PaymentIntentRecord): Html {
  const booking = intent.metadata.booking_id ?? intent.metadata.session_id ?? "–";
  return html`<tr><td><a class="id" href="/payments/${intent.id}">${intent.id}</a></td>
<td class="amount">${formatAmount(intent.amountMinor, intent.currency)}</td>
<td><span class="status ${intent.status}">${intent.status.replaceAll("_", " ")}</span></td>
<td class="wide"><span class="id">${booking}</span></td>
<td class="wide muted">${formatInstant(intent.createdSeconds)}</td></tr>`;
}
