import { Container, Skeleton } from "@medusajs/ui";
import { useState } from "react";
import { useNavigate } from "react-router-dom";
import { LoadError } from "../../../../src/admin/components/load-error";
import { dayInZone } from "../../../../src/admin/format";
import { addDays } from "../../../../src/admin/plain-date";
import { useStays } from "../../../../src/admin/stays";
import { useNow } from "../../../../src/admin/use-now";
import type { SellerListing } from "../../../listing/contract";
import { type BlockDraft, draftOf } from "../blocks/block-draft";
import { BlockForm } from "../blocks/block-form";
import { BlockHint } from "../blocks/block-hint";
import { BlocksList } from "../blocks/blocks-list";
import { useBlockChanges } from "../blocks/use-block-changes";
import { useBlocks } from "../queries";
import { type Entry, entriesOf } from "./entry";
import { Legend } from "./legend";
import { type Month, monthOf, weeksOf } from "./month";
import { MonthBar } from "./month-bar";
import { MonthGrid } from "./month-grid";
import { useSelection } from "./use-selection";

/** The days that a month's weeks show, `to` exclusive. */
function shownDays(month: Month): { from: string; to: string } {
  const days = weeksOf(month).flat();
  const from = days[0] ?? `${month}-01`;
  return { from, to: addDays(days.at(-1) ?? from, 1) };
}

/** A listing's month with its bookings and blocks, and the blocks to come beside it. */
export function ListingCalendar({ listing }: { listing: SellerListing }) {
  const navigate = useNavigate();
  const today = dayInZone(useNow(), listing.time_zone);
  const [month, setMonth] = useState(monthOf(today));
  const [draft, setDraft] = useState<BlockDraft | null>(null);
  const range = shownDays(month);
  const stays = useStays(listing.id, range);
  const shownBlocks = useBlocks(listing.id, range.from);
  const nextBlocks = useBlocks(listing.id, today);

  const selection = useSelection((days) => {
    changes.forgetRefusal();
    setDraft((previous) => ({ id: null, reason: previous?.reason ?? "", ...days }));
  });
  const close = () => {
    setDraft(null);
    selection.show(null);
    changes.forgetRefusal();
  };
  const changes = useBlockChanges(listing.id, close);
  const edit = (next: BlockDraft) => {
    changes.forgetRefusal();
    setDraft(next);
    selection.show(next);
  };
  const open = (entry: Entry) => {
    if (entry.kind === "block") edit(draftOf(entry.block));
    else void navigate(`/seller/bookings/${entry.id}?view=all`);
  };

  const failed = stays.error ?? shownBlocks.error ?? nextBlocks.error;
  const retry = () => void Promise.all([stays.refetch(), shownBlocks.refetch(), nextBlocks.refetch()]);
  if (failed) return <LoadError error={failed} onRetry={retry} />;
  const isLoading = !stays.data || !shownBlocks.data;
  const blocks = (shownBlocks.data?.blocks ?? []).filter((block) => block.from < range.to);
  return (
    <div className="flex flex-col gap-3 xl:grid xl:grid-cols-[minmax(0,1fr)_320px] xl:items-start">
      <Container className="divide-y overflow-hidden p-0">
        <MonthBar month={month} thisMonth={monthOf(today)} onMonth={setMonth} />
        {isLoading ? (
          <div className="p-4" aria-busy="true">
            <Skeleton className="h-[420px] w-full md:h-[520px]" />
          </div>
        ) : (
          <MonthGrid
            month={month}
            today={today}
            entries={entriesOf(stays.data, blocks)}
            chosen={selection.shown}
            isChoosing={selection.isOpen}
            onMonth={setMonth}
            onChoose={selection.choose}
            onLookAt={selection.lookAt}
            onOpen={open}
            onCancel={close}
          />
        )}
        <Legend />
      </Container>
      <div className="flex flex-col gap-y-3">
        {draft ? (
          <BlockForm
            key={draft.id ?? "new"}
            draft={draft}
            today={today}
            isByNight={listing.per === "night"}
            isPending={changes.isPending}
            refusal={changes.refusal}
            onChange={edit}
            onSave={() => changes.save(draft)}
            onRemove={() => draft.id !== null && changes.remove({ ...draft, id: draft.id })}
            onCancel={close}
          />
        ) : (
          <BlockHint
            isChoosing={selection.isOpen}
            onStart={() => edit({ id: null, first: today, last: today, reason: "" })}
          />
        )}
        <BlocksList
          blocks={nextBlocks.data?.blocks ?? []}
          onEdit={(block) => edit(draftOf(block))}
          onRemove={(block) => changes.remove(draftOf(block) as BlockDraft & { id: string })}
        />
      </div>
    </div>
  );
}
