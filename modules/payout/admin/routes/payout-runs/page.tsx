import { defineRouteConfig } from "@medusajs/admin-sdk";
import { CurrencyDollar } from "@medusajs/icons";
import { Outlet } from "react-router-dom";
import { crumb } from "../../../../../src/admin/crumb";
import { OperatorPage } from "../../../../../src/admin/gates/operator-page";
import { RunsTable } from "../../operator/runs-table";

/** Payout runs, for operators; one of them opens beside the table. */
export default function PayoutRunsPage() {
  return (
    <OperatorPage>
      <RunsTable />
      <Outlet />
    </OperatorPage>
  );
}

export const config = defineRouteConfig({
  label: "nav.runs",
  translationNs: "payout",
  icon: CurrencyDollar,
  rank: 14,
});

export const handle = crumb("payout:nav.runs");
