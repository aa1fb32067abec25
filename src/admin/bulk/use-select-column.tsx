import { Checkbox, createDataTableColumnHelper, type DataTableColumnDef } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

/**
 * The column in which rows are chosen for what is done to several at once. The stock one has boxes without names.
 * `nameOf` must be the same function at every render.
 */
export function useSelectColumn<Row>(nameOf: (row: Row) => string): DataTableColumnDef<Row> {
  const { t } = useTranslation("berth");
  return useMemo(
    () =>
      createDataTableColumnHelper<Row>().select({
        header: ({ table }) => (
          <Checkbox
            aria-label={t("bulk.select_all")}
            checked={table.getIsSomePageRowsSelected() ? "indeterminate" : table.getIsAllPageRowsSelected()}
            onCheckedChange={(checked) => table.toggleAllPageRowsSelected(checked === true)}
          />
        ),
        cell: ({ row }) => (
          <Checkbox
            aria-label={t("bulk.select", { name: nameOf(row.original) })}
            checked={row.getIsSelected()}
            disabled={!row.getCanSelect()}
            onClick={(event) => event.stopPropagation()}
            onCheckedChange={(checked) => row.toggleSelected(checked === true)}
          />
        ),
      }),
    [t, nameOf],
  );
}
