import { defineRouteConfig } from "@medusajs/admin-sdk";
import { BuildingStorefront } from "@medusajs/icons";
import { Outlet } from "react-router-dom";
import { crumb } from "../../../../../src/admin/crumb";
import { OperatorPage } from "../../../../../src/admin/gates/operator-page";
import { AllListingsTable } from "../../list/all-listings-table";

/** Every seller's listings, for operators. */
export default function AllListingsPage() {
  return (
    <OperatorPage>
      <AllListingsTable />
      <Outlet />
    </OperatorPage>
  );
}

export const config = defineRouteConfig({
  label: "nav.all",
  translationNs: "listing",
  icon: BuildingStorefront,
  rank: 11,
});

export const handle = crumb("listing:nav.all");
