import { CommandBar } from "@medusajs/ui";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";

export type BulkCommand = { label: string; shortcut: string; action: () => void };

type Props = {
  /** How many rows are chosen. */
  count: number;
  commands: BulkCommand[];
  onClear: () => void;
};

/** What can be done with the rows that are chosen, at the foot of the window while there are some. */
export function SelectionBar({ count, commands, onClear }: Props) {
  const { t } = useTranslation("berth");
  const all = [...commands, { label: t("bulk.clear"), shortcut: "c", action: onClear }];
  return (
    // The box that was just ticked keeps the focus, for the next one is beside it.
    <CommandBar open={count > 0 && commands.length > 0} disableAutoFocus>
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
