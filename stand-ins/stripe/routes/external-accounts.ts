import { z } from "zod";
import { banksOf, lockAccount, onBehalfOf, tellAccountUpdated } from "../accounts";
import type { ExternalAccountRecord } from "../domain/external-account";
import { mergeMetadata } from "../domain/metadata";
import { noSuch, StripeProblem } from "../errors";
import { addBank } from "../external-accounts";
import { answerPage } from "../list-page";
import { toStripeBankAccount } from "../objects/external-account";
import { bankAccount } from "../parameters/account";
import { emptyable, expand, flag, metadata } from "../parameters/kinds";
import { listParameters } from "../parameters/list";
import { ok, type RequestContext } from "../request-context";
import { type ApiRoute, defineRoute } from "../router";
import { externalAccounts } from "../store/tables";

const { created: _created, ...paging } = listParameters;

async function findBank(context: RequestContext, accountId: string, id: string): Promise<ExternalAccountRecord> {
  const found = await externalAccounts.find(context.transaction, accountId, id);
  if (!found || found.deleted) throw noSuch("external account", id, "id", 404);
  return found;
}

const list = defineRoute({
  method: "GET",
  path: "/v1/accounts/:id/external_accounts",
  parameters: z.strictObject({ ...paging, object: z.enum(["bank_account"]).optional() }),
  handle: async (context, given, path) => {
    const account = await lockAccount(context, path.id ?? "");
    return answerPage(onBehalfOf(context, account.id), given, {
      url: `/v1/accounts/${account.id}/external_accounts`,
      noun: "external account",
      table: externalAccounts,
      where: { deleted: "false" },
      present: toStripeBankAccount,
    });
  },
});

const create = defineRoute({
  method: "POST",
  path: "/v1/accounts/:id/external_accounts",
  parameters: z.strictObject({
    external_account: bankAccount,
    default_for_currency: flag().optional(),
    metadata: metadata().optional(),
    expand: expand(),
  }),
  handle: async (context, given, path) => {
    const account = await lockAccount(context, path.id ?? "");
    const banks = await banksOf(context, account.id);
    const { external_account: bank } = given;
    const wanted = {
      country: bank.country,
      currency: bank.currency,
      accountNumber: bank.account_number,
      holderName: bank.account_holder_name ?? null,
      holderType: bank.account_holder_type ?? null,
      metadata: given.metadata ?? {},
    };
    const added = await addBank(context, account.id, banks, wanted, false);
    const shown = given.default_for_currency ? await makeDefault(context, added, banks) : added;
    await tellAccountUpdated(context, account);
    return ok(toStripeBankAccount(shown));
  },
});

const retrieve = defineRoute({
  method: "GET",
  path: "/v1/accounts/:id/external_accounts/:bank",
  parameters: z.strictObject({ expand: expand() }),
  handle: async (context, _given, path) => {
    const account = await lockAccount(context, path.id ?? "");
    return ok(toStripeBankAccount(await findBank(context, account.id, path.bank ?? "")));
  },
});

const update = defineRoute({
  method: "POST",
  path: "/v1/accounts/:id/external_accounts/:bank",
  parameters: z.strictObject({
    default_for_currency: z.enum(["true"]).optional(),
    metadata: emptyable(metadata()).optional(),
    expand: expand(),
  }),
  handle: async (context, given, path) => {
    const account = await lockAccount(context, path.id ?? "");
    const found = await findBank(context, account.id, path.bank ?? "");
    const changed = { ...found, metadata: mergeMetadata(found.metadata, given.metadata) };
    await externalAccounts.save(context.transaction, changed);
    const banks = await banksOf(context, account.id);
    const shown = given.default_for_currency ? await makeDefault(context, changed, banks) : changed;
    await tellAccountUpdated(context, account);
    return ok(toStripeBankAccount(shown));
  },
});

/** Money of a currency goes to one bank account. */
async function makeDefault(
  context: RequestContext,
  bank: ExternalAccountRecord,
  banks: readonly ExternalAccountRecord[],
): Promise<ExternalAccountRecord> {
  for (const other of banks.filter(({ id, currency }) => id !== bank.id && currency === bank.currency)) {
    await externalAccounts.save(context.transaction, { ...other, isDefaultForCurrency: false });
  }
  const chosen = { ...bank, isDefaultForCurrency: true };
  await externalAccounts.save(context.transaction, chosen);
  return chosen;
}

const remove = defineRoute({
  method: "DELETE",
  path: "/v1/accounts/:id/external_accounts/:bank",
  parameters: z.strictObject({}),
  handle: async (context, _given, path) => {
    const account = await lockAccount(context, path.id ?? "");
    const found = await findBank(context, account.id, path.bank ?? "");
    const others = (await banksOf(context, account.id)).filter(
      ({ id, currency }) => id !== found.id && currency === found.currency,
    );
    if (found.isDefaultForCurrency && (others.length > 0 || found.currency === account.defaultCurrency)) {
      throw new StripeProblem(
        400,
        "invalid_request_error",
        "You cannot delete the default external account for your default currency. Please make another external " +
          "account the default using the `default_for_currency` param, and then delete this one.",
      );
    }
    const deleted = { ...found, deleted: true };
    await externalAccounts.save(context.transaction, deleted);
    await tellAccountUpdated(context, account);
    return ok(toStripeBankAccount(deleted));
  },
});

export const externalAccountRoutes: readonly ApiRoute[] = [list, create, retrieve, update, remove];
