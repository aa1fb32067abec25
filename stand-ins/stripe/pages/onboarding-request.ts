import { z } from "zod";
import { banksOf, findAccount, lockAccount, saveAccount, standingNow } from "../accounts";
import { type AccountRecord, onboarded } from "../domain/account";
import { type AccountLinkRecord, canOpen, canSubmit } from "../domain/account-link";
import { testBankAccountByNumber } from "../domain/test-bank-account";
import { unrecognizedUrl } from "../errors";
import { addBank } from "../external-accounts";
import { parseForm } from "../form-body";
import { randomLetters } from "../identifiers";
import { keylessContext } from "../keyless-context";
import { readParameters } from "../parameters/read-parameters";
import type { RequestContext, Services } from "../request-context";
import { inTransaction } from "../store/database";
import { accountLinks } from "../store/tables";
import { pageHeaders } from "./layout";
import { onboardingPage } from "./onboarding-page";
import type { PageAnswer, PageRequest } from "./page-request";

const sent = z.strictObject({
  session: z.string(),
  first_name: z.string().max(100),
  last_name: z.string().max(100),
  account_number: z.string().max(64),
  terms: z.enum(["accepted"]).optional(),
  outcome: z.enum(["submit", "later"]),
});

const back = (url: string): PageAnswer => ({ status: 303, headers: { location: url }, text: "" });
const show = (text: string, status = 200): PageAnswer => ({ status, headers: pageHeaders, text });

/** Opens the onboarding page, once; a link that is too old or was opened before leads to its `refresh_url`. */
export async function openOnboarding(services: Services, request: PageRequest, id: string): Promise<PageAnswer> {
  return inTransaction(services.pool, async (transaction) => {
    const context = await keylessContext(services, transaction, request);
    const link = await lockLink(context, request, id);
    if (!canOpen(link, context.nowSeconds)) return back(link.refreshUrl);
    const session = randomLetters(40);
    await accountLinks.save(transaction, { ...link, session });
    return show(await shownTo(context, link, session, null));
  });
}

/** Takes the page's form: what is due is given, or kept for later, and the browser goes to `return_url`. */
export async function submitOnboarding(services: Services, request: PageRequest, id: string): Promise<PageAnswer> {
  const given = readParameters(sent, parseForm(request.body));
  return inTransaction(services.pool, async (transaction) => {
    const context = await keylessContext(services, transaction, request);
    const link = await lockLink(context, request, id);
    if (!canSubmit(link, given.session, context.nowSeconds)) return back(link.refreshUrl);
    if (given.outcome === "submit") {
      const complaint = complaintAbout(given);
      if (complaint !== null) return show(await shownTo(context, link, given.session, complaint), 400);
      await finish(context, await lockAccount(context, link.connectedId), given);
    }
    await accountLinks.save(transaction, { ...link, isFinished: true });
    return back(link.returnUrl);
  });
}

async function lockLink(context: RequestContext, request: PageRequest, id: string): Promise<AccountLinkRecord> {
  const link = await accountLinks.findForUpdate(context.transaction, context.accountId, id);
  if (!link) throw unrecognizedUrl(request.method, request.path);
  return link;
}

async function shownTo(
  context: RequestContext,
  link: AccountLinkRecord,
  session: string,
  complaint: string | null,
): Promise<string> {
  const account = await findAccount(context, link.connectedId);
  return onboardingPage(link, session, account, await standingNow(context, account), complaint);
}

function complaintAbout(given: z.output<typeof sent>): string | null {
  if (given.first_name.trim() === "" || given.last_name.trim() === "") return "Enter your first and last name.";
  if (given.terms === undefined) return "Accept the terms to go on.";
  return testBankAccountByNumber(given.account_number) ? null : "Choose one of the test bank accounts.";
}

async function finish(context: RequestContext, account: AccountRecord, given: z.output<typeof sent>): Promise<void> {
  const bank = {
    country: testBankAccountByNumber(given.account_number)?.country ?? account.country,
    currency: account.defaultCurrency,
    accountNumber: given.account_number,
    holderName: `${given.first_name.trim()} ${given.last_name.trim()}`,
    holderType: "individual" as const,
    metadata: {},
  };
  await addBank(context, account.id, await banksOf(context, account.id), bank, true);
  await saveAccount(context, onboarded(account, context.nowSeconds));
}
