import { now as present } from "../../../../../../../src/shared/clock";
import { handle } from "../../../../../../../src/shared/handle";
import { listBlocks, postBlock } from "../../../../../contract";
import { AVAILABILITY, type AvailabilityService } from "../../../../../index";
import { findOwnListing } from "../../../../../own-block";

export const GET = handle(listBlocks, async ({ scope, actor, params, query }) => {
  const listingId = await findOwnListing(scope, actor, params.id ?? "");
  const { limit, offset, from = present().toZonedDateTimeISO("UTC").toPlainDate().toString() } = query;
  const found = await scope.resolve<AvailabilityService>(AVAILABILITY).listBlocks(listingId, from, { limit, offset });
  return { ...found, limit, offset };
});

export const POST = handle(postBlock, async ({ scope, actor, params, body }) => {
  const listing_id = await findOwnListing(scope, actor, params.id ?? "");
  const availability = scope.resolve<AvailabilityService>(AVAILABILITY);
  return { block: await availability.block({ listing_id, ...body, now: present() }) };
});
