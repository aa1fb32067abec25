import { defineRouteConfig } from "@medusajs/admin-sdk";
import { BuildingStorefront } from "@medusajs/icons";
import { Outlet } from "react-router-dom";
import { crumb } from "../../../../../../src/admin/crumb";
import { SellerPage } from "../../../../../../src/admin/gates/seller-page";
import { mayManage } from "../../../../../../src/admin/me/membership";
import { ListingsTable } from "../../../list/listings-table";

/** A seller's listings; the forms open above the table. */
export default function ListingsPage() {
  return (
    <SellerPage>
      {(me) => (
        <>
          <ListingsTable canManage={mayManage(me)} />
          <Outlet />
        </>
      )}
    </SellerPage>
  );
}

export const config = defineRouteConfig({
  label: "nav.listings",
  translationNs: "listing",
  icon: BuildingStorefront,
  rank: 3,
});

export const handle = crumb("listing:nav.listings");
