import { clx } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { Bar } from "./bars";
import type { Entry } from "./entry";

/** Requests may still be declined; everything else that guests have is fixed. */
function colorsOf(entry: Entry): string {
  if (entry.kind === "block") return "bg-ui-tag-neutral-bg text-ui-tag-neutral-text border-ui-tag-neutral-border";
  const isOpen = entry.booking.status === "requested" || entry.booking.status === "held";
  return isOpen
    ? "bg-ui-tag-orange-bg text-ui-tag-orange-text border-ui-tag-orange-border"
    : "bg-ui-tag-green-bg text-ui-tag-green-text border-ui-tag-green-border";
}

type Props = { bar: Bar<Entry>; onOpen: () => void };

/** A booking or a block across its days of one week. The days beneath it tell the same by name, so it is for the pointer only. */
export function EntryBar({ bar, onOpen }: Props) {
  const { t } = useTranslation("availability");
  const { item, column, length, lane, isStart, isEnd } = bar;
  const name = item.kind === "booking" ? item.booking.contact.name : item.block.reason || t("entry.block");
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden="true"
      title={name}
      style={{ gridColumn: `${column + 1} / span ${length}`, gridRow: lane + 1 }}
      className={clx(
        "txt-compact-xsmall-plus pointer-events-auto h-5 cursor-pointer truncate border-y px-1.5 text-left leading-[18px] md:h-6 md:px-2 md:leading-[22px]",
        colorsOf(item),
        isStart && "ml-1 rounded-l-md border-l",
        isEnd && "mr-1 rounded-r-md border-r",
      )}
      onClick={onOpen}
    >
      {name}
    </button>
  );
}
