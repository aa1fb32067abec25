import type { DataTableRowSelectionState } from "@medusajs/ui";
import { useMemo, useState } from "react";

/** Which rows are chosen, among those that are shown: what a filter has taken away is not acted on unseen. */
export function useSelection<Row extends { id: string }>(shown: readonly Row[]) {
  const [state, onRowSelectionChange] = useState<DataTableRowSelectionState>({});
  const chosen = useMemo(() => shown.filter(({ id }) => state[id]), [shown, state]);
  return {
    state,
    onRowSelectionChange,
    chosen,
    clear: () => onRowSelectionChange({}),
    toggle: (id: string, isChosen: boolean) =>
      onRowSelectionChange((before) => {
        const { [id]: _former, ...others } = before;
        return isChosen ? { ...others, [id]: true } : others;
      }),
  };
}
