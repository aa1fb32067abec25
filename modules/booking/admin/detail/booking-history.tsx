import { clx, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { formatInstant } from "../../../../src/admin/format";
import { useLanguage } from "../../../../src/admin/use-language";
import type { HistoryEntry } from "../../contract";
import { historyKey } from "./history-words";

type EntryProps = { entry: HistoryEntry; isLast: boolean };

function Entry({ entry, isLast }: EntryProps) {
  const { t } = useTranslation("booking");
  const language = useLanguage();
  return (
    <li className="flex gap-x-3">
      <span className="flex w-3 shrink-0 flex-col items-center pt-1.5" aria-hidden="true">
        <span className={clx("size-2 rounded-full", isLast ? "bg-ui-fg-interactive" : "bg-ui-border-strong")} />
        {!isLast && <span className="bg-ui-border-base mt-1 w-px flex-1" />}
      </span>
      <div className={clx("flex min-w-0 flex-col gap-y-0.5", !isLast && "pb-4")}>
        <Text size="small" leading="compact" weight="plus">
          {t(historyKey(entry))}
        </Text>
        <Text size="xsmall" leading="compact" className="text-ui-fg-subtle">
          <time dateTime={entry.at}>{formatInstant(entry.at, language)}</time> · {t(`actor.${entry.actor}`)}
        </Text>
        {entry.reason && (
          <Text
            asChild
            size="small"
            className="border-ui-border-strong text-ui-fg-subtle mt-1 whitespace-pre-line break-words border-l-2 pl-3"
          >
            <blockquote>{entry.reason}</blockquote>
          </Text>
        )}
      </div>
    </li>
  );
}

/** What happened to a booking, the first thing first: what, when, by whom, and why where somebody said so. */
export function BookingHistory({ history }: { history: readonly HistoryEntry[] }) {
  return (
    <ol className="flex flex-col px-6 py-4">
      {history.map((entry, index) => (
        <Entry key={`${entry.name} ${entry.at}`} entry={entry} isLast={index === history.length - 1} />
      ))}
    </ol>
  );
}
