import { DataTable, type DataTableProps } from "@medusajs/dashboard/components";
import { Container } from "@medusajs/ui";
import { useIsPhone } from "../use-is-phone";
import { PAGE_SIZE } from "../use-table-query";

type Props<Row> = Omit<DataTableProps<Row>, "pageSize">;

/**
 * The dashboard's table as Berth uses it: pages of one size, tabs at the left, and on a phone neither a second heading
 * nor the number of pages, for which there is no room beside the buttons; search and buttons get a line of their own.
 */
export function TableCard<Row>({ subHeading, ...table }: Props<Row>) {
  const isPhone = useIsPhone();
  return (
    <Container className="divide-y p-0 [&_.border-t.overflow-x-auto]:justify-start [&_.border-t.overflow-x-auto>:empty]:hidden max-md:[&_.gap-x-2>div.inline-flex.px-3]:hidden max-md:[&_.w-full.justify-between.gap-2]:flex-wrap max-md:[&_.w-full.justify-between.gap-2>div:last-child]:w-full max-md:[&_.w-full.justify-between.gap-2>div:last-child_:is(a,button)]:shrink-0">
      <DataTable {...table} {...(isPhone || !subHeading ? {} : { subHeading })} pageSize={PAGE_SIZE} />
    </Container>
  );
}
