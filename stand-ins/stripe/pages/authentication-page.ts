import type { PaymentIntentRecord } from "../domain/payment-intent";
import { formatAmount } from "./amount";
import { html } from "./html";
import { page } from "./layout";

/** The bank's 3-D Secure page, as far as a demo needs one. */
export function authenticationPage(intent: PaymentIntentRecord): string {
  if (intent.status !== "requires_action") {
    return notice("Nothing to authenticate", "This payment is not waiting for authentication (any more).");
  }
  return page(
    "Authentication",
    html`<div class="sheet"><h1>3-D Secure</h1>
<p>A bank would now ask you to approve a payment of <strong>${formatAmount(intent.amountMinor, intent.currency)}</strong>.</p>
<form method="post" action="/3ds/${intent.id}" class="buttons">
<input type="hidden" name="client_secret" value="${intent.clientSecret}">
<button name="outcome" value="complete">Complete authentication</button>
<button name="outcome" value="fail" class="second">Fail authentication</button></form></div>`,
    true,
  );
}

/** A page that only says something. */
export function notice(title: string, sentence: string): string {
  return page(title, html`<div class="sheet"><h1>${title}</h1><p>${sentence}</p></div>`, true);
}
