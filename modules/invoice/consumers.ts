import { z } from "zod";
import { now as present } from "../../src/shared/clock";
import { BOOKING, type BookingService } from "../booking";
import { DOCUMENTS_DUE, documentsDue } from "../booking/contract";
import { defineConsumer, enqueue } from "../outbox/contract";
import { issueForBooking } from "./issuing/issue-for-bookings";

const EARLIER_TOPIC = "invoice.issue-earlier";
/** Bookings that one delivery looks at; the next ones are another effect's. */
const AT_ONCE = 200;

export default [
  defineConsumer({
    topic: DOCUMENTS_DUE,
    payload: documentsDue,
    async deliver({ payload, database, container }) {
      await issueForBooking(container, database, payload.booking_id, present());
    },
  }),
  // Bookings that were paid before anything issued documents, in the order of their ids. Those that are not in the
  // ledger yet get theirs when they are posted.
  defineConsumer({
    topic: EARLIER_TOPIC,
    payload: z.object({ after: z.string().default("") }),
    limit_seconds: 600,
    async deliver({ payload, database, container }) {
      const ids = await container.resolve<BookingService>(BOOKING).paidIdsAfter(payload.after, AT_ONCE);
      for (const id of ids) await issueForBooking(container, database, id, present());
      const last = ids.at(-1);
      if (!last || ids.length < AT_ONCE) return;
      await enqueue(database, { topic: EARLIER_TOPIC, key: `after:${last}`, payload: { after: last } });
    },
  }),
];
