import type { AccountRecord, Standing } from "../domain/account";
import type { AccountLinkRecord } from "../domain/account-link";
import { testBankAccounts } from "../domain/test-bank-account";
import { html } from "./html";
import { page } from "./layout";

/** Stripe's hosted onboarding, as far as a demo needs one. Only test bank accounts can be chosen. */
export function onboardingPage(
  link: AccountLinkRecord,
  session: string,
  account: AccountRecord,
  standing: Standing,
  complaint: string | null,
): string {
  const offered = testBankAccounts.filter(({ country }) => country === account.country);
  const choices = (offered.length > 0 ? offered : testBankAccounts).map(
    ({ number, failure }) =>
      html`<option value="${number}">${number}${failure ? ` (payouts fail: ${failure.replaceAll("_", " ")})` : ""}</option>`,
  );
  const due = standing.currentlyDue.map((field) => html`<li class="id">${field}</li>`);
  return page(
    "Get paid",
    html`<div class="sheet"><h1>Get paid</h1>
<p>${account.businessProfile.name ?? account.email ?? account.id} connects a bank account here. Nothing you enter leaves this machine, and only test data is taken.</p>
${complaint === null ? [] : [html`<p role="alert"><strong>${complaint}</strong></p>`]}
${due.length === 0 ? [] : [html`<details><summary>What is still missing</summary><ul>${due}</ul></details>`]}
<form method="post" action="/connect/onboarding/${link.id}" class="buttons">
<input type="hidden" name="session" value="${session}">
<label>First name <input name="first_name" autocomplete="off" maxlength="100"></label>
<label>Last name <input name="last_name" autocomplete="off" maxlength="100"></label>
<label>Bank account <select name="account_number">${choices}</select></label>
<label><input type="checkbox" name="terms" value="accepted"> I accept the terms of this demo</label>
<button name="outcome" value="submit">Agree and submit</button>
<button name="outcome" value="later" class="second">Save for later</button></form></div>`,
    true,
  );
}
