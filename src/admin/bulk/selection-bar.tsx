import { CommandBar } from "@medusajs/ui";
import { Fragment, useEffect } from "react";
import { useTranslation } from "react-i18next";

export type BulkCommand = { label: string; shortcut: string; action: () => void };

type Props = {
  /** How many rows are chosen. */
  count: number;
  commands: BulkCommand[];
  onClear: () => void;
};

/**
 * The stock bar takes a letter for its command also together with Ctrl or ⌘, as in printing, and behind a question that
 * is open. A listener that captures on the window runs before the bar's own.
 */
function useBareShortcuts(isOpen: boolean, shortcuts: string): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    const heed = (event: KeyboardEvent) => {
      const isOurs = shortcuts.includes(event.key.toLowerCase());
      const isMeant = !event.ctrlKey && !event.metaKey && !event.altKey;
      const isAsked = document.querySelector("[role=alertdialog], [role=dialog], [role=menu]") !== null;
      if (isOurs && (!isMeant || isAsked)) event.stopImmediatePropagation();
    };
    window.addEventListener("keydown", heed, { capture: true });
    return () => window.removeEventListener("keydown", heed, { capture: true });
  }, [isOpen, shortcuts]);
}

/** What can be done with the rows that are chosen, at the foot of the window while there are some. */
export function SelectionBar({ count, commands, onClear }: Props) {
  const { t } = useTranslation("berth");
  const all = [...commands, { label: t("bulk.clear"), shortcut: "c", action: onClear }];
  const isOpen = count > 0 && commands.length > 0;
  useBareShortcuts(isOpen, all.map(({ shortcut }) => shortcut).join(""));
  return (
    // The box that was just ticked keeps the focus, for the next one is beside it.
    <CommandBar open={isOpen} disableAutoFocus>
      <CommandBar.Bar>
        <CommandBar.Value role="status">{t("bulk.selected", { count })}</CommandBar.Value>
        {all.map((command) => (
          <Fragment key={command.label}>
            <CommandBar.Seperator />
            <CommandBar.Command {...command} />
          </Fragment>
        ))}
      </CommandBar.Bar>
    </CommandBar>
  );
}
