import { Temporal } from "temporal-polyfill";
import { now as present } from "../../../../../../src/shared/clock";
import { handle } from "../../../../../../src/shared/handle";
import { listLedgerAccounts } from "../../../../contract";
import { LEDGER, type LedgerService } from "../../../../index";

export const GET = handle(listLedgerAccounts, async ({ query, scope }) => {
  const { limit, offset, at, seller_id, kind, currency } = query;
  const filter = { ...(seller_id ? { seller_id } : {}), ...(kind ? { kind } : {}), ...(currency ? { currency } : {}) };
  const instant = at ? Temporal.Instant.from(at) : present();
  const { accounts, count } = await scope
    .resolve<LedgerService>(LEDGER)
    .listAccounts(filter, instant, { limit, offset });
  const shown = accounts.map(({ owner_type: _, balance_minor, ...account }) => ({
    ...account,
    balance_minor: String(balance_minor),
  }));
  return { accounts: shown, count, limit, offset };
});
