import { z } from "zod";
import { banksOf, lockAccount, saveAccount } from "../accounts";
import { disabledReasons, onboarded } from "../domain/account";
import { addBank } from "../external-accounts";
import { ok } from "../request-context";
import { type ApiRoute, defineRoute } from "../router";

const fields = z.array(z.string().regex(/^[a-z0-9_.]{1,100}$/)).max(30);

/** What a review asks of an account, or why it was stopped; replaces what was said before, and nothing frees it. */
const review = defineRoute({
  method: "POST",
  path: "/_stand_in/accounts/:id/review",
  format: "json",
  parameters: z.strictObject({
    currently_due: fields.default([]),
    past_due: fields.default([]),
    pending_verification: fields.default([]),
    deadline_seconds: z.int().min(0).nullable().default(null),
    disabled_reason: z.enum(disabledReasons).nullable().default(null),
  }),
  handle: async (context, given, path) => {
    const account = await lockAccount(context, path.id ?? "");
    const changed = {
      ...account,
      review: {
        currentlyDue: given.currently_due,
        pastDue: given.past_due,
        pendingVerification: given.pending_verification,
        deadlineSeconds: given.deadline_seconds,
        disabledReason: given.disabled_reason,
      },
    };
    return ok(await saveAccount(context, changed));
  },
});

/** Does what a person does on the onboarding page, for programs that have no browser. */
const onboard = defineRoute({
  method: "POST",
  path: "/_stand_in/accounts/:id/onboard",
  format: "json",
  parameters: z.strictObject({ account_number: z.string().min(4).max(64), country: z.string().length(2).optional() }),
  handle: async (context, given, path) => {
    const account = onboarded(await lockAccount(context, path.id ?? ""), context.nowSeconds);
    const bank = {
      country: given.country ?? account.country,
      currency: account.defaultCurrency,
      accountNumber: given.account_number,
      holderName: null,
      holderType: null,
      metadata: {},
    };
    await addBank(context, account.id, await banksOf(context, account.id), bank, true);
    return ok(await saveAccount(context, account));
  },
});

export const accountControlRoutes: readonly ApiRoute[] = [review, onboard];
