import { z } from "zod";
import { CURRENCIES, type Currency } from "../../src/shared/money";
import { BOOKING, type BookingService } from "../booking";
import { changedIds, defineConsumer } from "../outbox/contract";
import { ACCOUNT_EVENT, accountEvent, PAYOUT_EVENT, payoutEvent } from "../stripe/contract";
import { refreshByAccount } from "./accounts/refresh-account";
import { payoutContext } from "./context";
import { scheduleRecovery } from "./contract/schedule-recovery";
import { RECOVER_TOPIC, REFUND_PAID_TOPIC, RETURN_TOPIC, RUN_TOPIC, STATEMENT_TOPIC } from "./names";
import { followBank } from "./runs/follow-bank";
import { performRun } from "./runs/perform-run";
import { recover } from "./runs/recover";
import { returnPayout } from "./runs/return-payout";
import { issueStatement } from "./statements/issue-statement";

/** A run of very many sellers is long, and goes on where it was when its process died. */
const RUN_SECONDS = 3600;

const ofPayout = z.object({ payout_id: z.string() });

export default [
  defineConsumer({
    topic: ACCOUNT_EVENT,
    payload: accountEvent,
    deliver: ({ payload, container }) => refreshByAccount(payoutContext(container), payload.account_id),
  }),
  defineConsumer({
    topic: PAYOUT_EVENT,
    payload: payoutEvent,
    deliver: ({ payload, container }) => followBank(payoutContext(container), payload.account_id, payload.payout_id),
  }),
  defineConsumer({
    topic: RUN_TOPIC,
    payload: z.object({ run_id: z.string() }),
    limit_seconds: RUN_SECONDS,
    async deliver({ payload, container }) {
      if (!(await performRun(payoutContext(container), payload.run_id))) throw new Error("another run is under way");
    },
  }),
  defineConsumer({
    topic: RETURN_TOPIC,
    payload: ofPayout,
    deliver: ({ payload, container }) => returnPayout(payoutContext(container), payload.payout_id),
  }),
  defineConsumer({
    topic: STATEMENT_TOPIC,
    payload: ofPayout,
    deliver: ({ payload, container }) => issueStatement(container, payload.payout_id),
  }),
  defineConsumer({
    topic: RECOVER_TOPIC,
    payload: z.object({ seller_id: z.string(), currency: z.enum(CURRENCIES) }),
    deliver: ({ payload, container }) => recover(payoutContext(container), payload),
  }),
  // A guest has been paid back: if the seller owes for it, it is taken back from what they were sent.
  defineConsumer({
    topic: REFUND_PAID_TOPIC,
    payload: changedIds,
    async deliver({ payload, container, database }) {
      const names = await container.resolve<BookingService>(BOOKING).nameBookings(payload.ids);
      const owners = new Map<string, { seller_id: string; currency: Currency }>(
        [...names.values()].map(({ seller_id, currency }) => [`${seller_id}:${currency}`, { seller_id, currency }]),
      );
      await database.transaction(async (tx) => {
        for (const owner of owners.values()) await scheduleRecovery(tx, owner);
      });
    },
  }),
];
