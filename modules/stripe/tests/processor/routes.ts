import type { Balance } from "./balance";
import { type Call, metadataOf, numberOf, page } from "./call";
import { type CardPayments, type Dispute, type Intent, PLATFORM } from "./card-payments";
import type { ConnectedAccounts } from "./connected-accounts";
import { known } from "./refusal";
import * as wire from "./wire";

/** What the routes work on; `now` is in Unix seconds. */
type Of = { balance: Balance; payments: CardPayments; connected: ConnectedAccounts; now: () => number };
export type Route = { method: string; pattern: RegExp; handle: (call: Call, id: string) => object };

const route = (method: "GET" | "POST", path: string, handle: Route["handle"]): Route => ({
  method,
  pattern: new RegExp(`^${path.replace(":id", "([^/]+)")}$`),
  handle,
});

function paymentRoutes({ balance, payments, now }: Of): Route[] {
  const intent = (of: Intent) =>
    wire.intentOnWire(of, balance.entries.find(({ id }) => id === of.charge?.entry) ?? null);
  const dispute = (of: Dispute) =>
    wire.disputeOnWire(
      of,
      balance.entries.filter(({ source }) => source === of.id),
    );
  const isOf =
    ({ parameters }: Call) =>
    (one: { intent: Intent }) =>
      one.intent.id === (parameters.payment_intent ?? one.intent.id);
  return [
    route("POST", "/v1/payment_intents", (call) => {
      const { currency = "", payment_method: card = "", capture_method } = call.parameters;
      const more = { manual: capture_method === "manual", metadata: metadataOf(call) };
      return intent(payments.pay({ amount: numberOf(call) ?? 0, currency, card, ...more }, now()));
    }),
    route("GET", "/v1/payment_intents", (call) => page(call, payments.intents.values(), intent)),
    route("GET", "/v1/payment_intents/:id", (_, id) => intent(known(payments.intents, id))),
    route("POST", "/3ds/:id/result", ({ parameters }, id) =>
      intent(payments.authenticate(id, parameters.outcome === "complete" ? "complete" : "fail", now())),
    ),
    route("POST", "/v1/payment_intents/:id/capture", (call, id) =>
      intent(payments.capture(id, numberOf(call, "amount_to_capture"), now())),
    ),
    route("POST", "/v1/payment_intents/:id/cancel", (_, id) => intent(payments.cancel(id))),
    route("POST", "/v1/refunds", (call) =>
      wire.refundOnWire(payments.refund(call.parameters.payment_intent ?? "", numberOf(call), metadataOf(call), now())),
    ),
    route("GET", "/v1/refunds", (call) =>
      page(call, [...payments.refunds.values()].filter(isOf(call)), wire.refundOnWire),
    ),
    route("GET", "/v1/refunds/:id", (_, id) => wire.refundOnWire(known(payments.refunds, id))),
    route("POST", "/_stand_in/refunds/:id/fail", (_, id) => wire.refundOnWire(payments.failRefund(id, now()))),
    route("POST", "/_stand_in/charges/:id/dispute", (call, id) => {
      const given = { amount: numberOf(call, "amount_minor"), inquiry: call.parameters.inquiry === "true" };
      return dispute(payments.dispute(id, given, now()));
    }),
    route("POST", "/_stand_in/disputes/:id/decide", ({ parameters }, id) =>
      dispute(payments.decide(id, parameters.outcome === "won" ? "won" : "lost", now())),
    ),
    route("GET", "/v1/disputes", (call) => page(call, [...payments.disputes.values()].filter(isOf(call)), dispute)),
    route("GET", "/v1/disputes/:id", (_, id) => dispute(known(payments.disputes, id))),
    route("POST", "/v1/disputes/:id", ({ parameters }, id) =>
      dispute(payments.submit(id, parameters["evidence[uncategorized_text]"] ?? "", now())),
    ),
    route("POST", "/v1/disputes/:id/close", (_, id) => dispute(payments.decide(id, "lost", now()))),
  ];
}

function sellerRoutes({ connected, now }: Of): Route[] {
  const moneyOf = (call: Call) => ({
    amount: numberOf(call) ?? 0,
    currency: call.parameters.currency ?? "",
    metadata: metadataOf(call),
  });
  return [
    route("POST", "/v1/accounts", () => wire.accountOnWire(connected.open())),
    route("GET", "/v1/accounts/:id", (_, id) => wire.accountOnWire(known(connected.accounts, id))),
    route("POST", "/_stand_in/accounts/:id/onboard", ({ parameters }, id) =>
      wire.accountOnWire(connected.onboard(id, parameters.account_number ?? "")),
    ),
    route("POST", "/v1/transfers", (call) => {
      const { destination = "", source_transaction: source, transfer_group: group = null } = call.parameters;
      return wire.transferOnWire(connected.transfer({ ...moneyOf(call), destination, source, group }, now()));
    }),
    route("GET", "/v1/transfers", (call) => {
      const { transfer_group, destination } = call.parameters;
      const found = [...connected.transfers.values()].filter(
        (one) => one.group === (transfer_group ?? one.group) && one.destination === (destination ?? one.destination),
      );
      return page(call, found, wire.transferOnWire);
    }),
    route("GET", "/v1/transfers/:id", (_, id) => wire.transferOnWire(known(connected.transfers, id))),
    route("POST", "/v1/transfers/:id/reversals", (call, id) =>
      wire.reversalOnWire(connected.reverse(id, numberOf(call), metadataOf(call), now())),
    ),
    route("GET", "/v1/transfers/:id/reversals", (call, id) => {
      const { id: of } = known(connected.transfers, id);
      const found = [...connected.reversals.values()].filter(({ transfer }) => transfer.id === of);
      return page(call, found, wire.reversalOnWire);
    }),
    route("POST", "/v1/payouts", (call) =>
      wire.payoutOnWire(connected.payOut(call.account ?? "", moneyOf(call), now())),
    ),
    route("GET", "/v1/payouts", (call) => {
      const found = [...connected.payouts.values()].filter(({ account }) => account === call.account);
      return page(call, found, wire.payoutOnWire);
    }),
    route("GET", "/v1/payouts/:id", ({ account = "" }, id) => wire.payoutOnWire(connected.payoutOf(account, id))),
    route("POST", "/v1/payouts/:id/cancel", ({ account = "" }, id) =>
      wire.payoutOnWire(connected.cancelPayout(account, id, now())),
    ),
    route("POST", "/_stand_in/payouts/:id/fail", ({ account = "" }, id) =>
      wire.payoutOnWire(connected.failPayout(account, id, now())),
    ),
  ];
}

function balanceRoutes({ balance, now }: Of): Route[] {
  return [
    route("GET", "/v1/balance", ({ account = PLATFORM }) => {
      const own = balance.entries.filter((entry) => entry.account === account);
      const currencies = [...new Set(own.map(({ currency }) => currency))];
      const listed = (part: "available" | "pending") =>
        currencies.map((currency) => ({ currency, amount: balance[part](account, currency, now()) }));
      return { object: "balance", available: listed("available"), pending: listed("pending") };
    }),
    route("GET", "/v1/balance_transactions", (call) => {
      const { type, source, currency } = call.parameters;
      const found = balance.entries.filter(
        (entry) =>
          entry.account === (call.account ?? PLATFORM) &&
          entry.type === (type ?? entry.type) &&
          entry.source === (source ?? entry.source) &&
          entry.currency === (currency ?? entry.currency),
      );
      return page(call, found, wire.entryOnWire);
    }),
  ];
}

/** All routes of the processor: those of Stripe that Berth uses, and what the stand-in has for banks and onboarding. */
export function routesOf(processor: Of): readonly Route[] {
  return [...paymentRoutes(processor), ...sellerRoutes(processor), ...balanceRoutes(processor)];
}
