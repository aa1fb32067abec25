import type { ReactNode } from "react";
import { DisplaySwitch } from "../../../../src/admin/components/display-switch";
import { SavedViews } from "../../../../src/admin/views/saved-views";
import { StatusTabs } from "./status-tabs";

type Props = { table: "listings" | "all-listings"; children?: ReactNode };

/** Which listings are shown and how: saved views, table or pictures, and the tabs of their status. */
export function ListingsFilters({ table, children }: Props) {
  return (
    <>
      <SavedViews table={table} />
      <DisplaySwitch />
      {children}
      <StatusTabs />
    </>
  );
}
