import { z } from "zod";
import { LISTING, type ListingService } from "../listing";
import { changedIds, defineConsumer } from "../outbox/contract";
import { SEARCH, type SearchService } from "./index";

/** A first fill of very many listings is long, and begins again where a process died. */
const REBUILD_SECONDS = 3600;

/** The read model follows its causes: their effects say only who may have changed, and what is true is read then. */
export default [
  defineConsumer({
    topic: "search.listings-changed",
    payload: changedIds,
    async deliver({ payload, container }) {
      await container.resolve<SearchService>(SEARCH).refresh(container.resolve<ListingService>(LISTING), payload.ids);
    },
  }),
  defineConsumer({
    topic: "search.sellers-changed",
    payload: changedIds,
    async deliver({ payload, container }) {
      const listings = container.resolve<ListingService>(LISTING);
      const search = container.resolve<SearchService>(SEARCH);
      for (const sellerId of payload.ids) await search.refresh(listings, await listings.idsOfSeller(sellerId));
    },
  }),
  defineConsumer({
    topic: "search.rebuild",
    payload: z.object({}),
    limit_seconds: REBUILD_SECONDS,
    async deliver({ container }) {
      await container.resolve<SearchService>(SEARCH).rebuild(container.resolve<ListingService>(LISTING));
    },
  }),
];
