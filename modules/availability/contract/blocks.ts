import { z } from "zod";
import { defineRoute, id, listOf, paging, plainDate, text } from "../../../src/shared/route";

/** Dates that a seller keeps for themselves; `to` is exclusive. */
export const blockView = z.object({
  id,
  listing_id: id,
  from: plainDate,
  to: plainDate,
  reason: z.string(),
  created_at: z.string(),
});
export type BlockView = z.infer<typeof blockView>;

const dates = { from: plainDate, to: plainDate };
const reason = text(0, 200);

export const listBlocks = defineRoute({
  method: "GET",
  path: "/seller/listings/:id/blocks",
  who: "staff",
  summary: "Blocks of a listing that end after `from` (today unless said), earliest first",
  query: z.object({ ...paging, from: plainDate.optional() }).strict(),
  response: listOf("blocks", blockView),
});

export const postBlock = defineRoute({
  method: "POST",
  path: "/seller/listings/:id/blocks",
  who: "staff",
  summary: "Keeps free dates for the seller; 409 `availability.taken` when they are not free",
  body: z.object({ ...dates, reason: reason.default("") }).strict(),
  response: z.object({ block: blockView }),
  status: 201,
});

export const patchBlock = defineRoute({
  method: "PATCH",
  path: "/seller/blocks/:id",
  who: "staff",
  summary: "Changes dates or reason of a block",
  body: z.object({ from: dates.from.optional(), to: dates.to.optional(), reason: reason.optional() }).strict(),
  response: z.object({ block: blockView }),
});

export const deleteBlock = defineRoute({
  method: "DELETE",
  path: "/seller/blocks/:id",
  who: "staff",
  summary: "Gives a block's dates back",
  response: z.object({ id, deleted: z.boolean() }),
});
