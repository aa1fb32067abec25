import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Buildings } from "@medusajs/icons";
import { Outlet } from "react-router-dom";
import { crumb } from "../../../../../src/admin/crumb";
import { OperatorPage } from "../../../../../src/admin/gates/operator-page";
import { SellersTable } from "../../sellers/sellers-table";

/** Every seller, for operators; one of them opens beside the table. */
export default function SellersPage() {
  return (
    <OperatorPage>
      <SellersTable />
      <Outlet />
    </OperatorPage>
  );
}

export const config = defineRouteConfig({ label: "nav.sellers", translationNs: "seller", icon: Buildings, rank: 10 });

export const handle = crumb("seller:nav.sellers");
