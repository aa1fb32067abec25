import { z } from "zod";
import { balanceTransactionTypes } from "../domain/balance-transaction";
import { invalidParameter, noSuch } from "../errors";
import { expandPaths } from "../expand";
import { answerPage } from "../list-page";
import { toStripeBalance } from "../objects/balance";
import { toStripeBalanceTransaction } from "../objects/balance-transaction";
import { currency, expand, text } from "../parameters/kinds";
import { listParameters } from "../parameters/list";
import { ok, type RequestContext } from "../request-context";
import { type ApiRoute, defineRoute } from "../router";
import { balancesOf } from "../store/balance";
import { accounts, balanceTransactions, payouts } from "../store/tables";

/** The platform's own currency. */
const PLATFORM_CURRENCY = "eur";

const balance = defineRoute({
  method: "GET",
  path: "/v1/balance",
  parameters: z.strictObject({ expand: expand() }),
  handle: async (context, given) => {
    const account = await accounts.find(context.transaction, context.platformId, context.accountId);
    const balances = await balancesOf(context.transaction, context.accountId, context.nowSeconds);
    return ok(
      await expandPaths(
        context,
        toStripeBalance(balances, account?.defaultCurrency ?? PLATFORM_CURRENCY),
        given.expand,
      ),
    );
  },
});

const list = defineRoute({
  method: "GET",
  path: "/v1/balance_transactions",
  parameters: z.strictObject({
    ...listParameters,
    currency: currency().optional(),
    payout: text(255).optional(),
    source: text(255).optional(),
    type: z.enum(balanceTransactionTypes).optional(),
  }),
  handle: async (context, given) => {
    if (given.payout !== undefined) await checkItemised(context, given.payout);
    return answerPage(context, given, {
      url: "/v1/balance_transactions",
      noun: "balance transaction",
      table: balanceTransactions,
      where: { currency: given.currency, payout_id: given.payout, source_id: given.source, type: given.type },
      present: (record) => toStripeBalanceTransaction(record, context.nowSeconds),
    });
  },
});

/** Only of payouts by schedule Stripe says what was in them. */
async function checkItemised(context: RequestContext, id: string): Promise<void> {
  const payout = await payouts.find(context.transaction, context.accountId, id);
  if (!payout) throw noSuch("payout", id, "payout", 400);
  if (payout.isAutomatic) return;
  throw invalidParameter(
    "payout",
    "Balance transaction history can only be filtered on automatic transfers, not manual.",
  );
}

const retrieve = defineRoute({
  method: "GET",
  path: "/v1/balance_transactions/:id",
  parameters: z.strictObject({ expand: expand() }),
  handle: async (context, given, path) => {
    const id = path.id ?? "";
    const found = await balanceTransactions.find(context.transaction, context.accountId, id);
    if (!found) throw noSuch("balance transaction", id, "id", 404);
    return ok(await expandPaths(context, toStripeBalanceTransaction(found, context.nowSeconds), given.expand));
  },
});

export const balanceRoutes: readonly ApiRoute[] = [balance, list, retrieve];
