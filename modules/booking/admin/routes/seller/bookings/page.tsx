import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Calendar } from "@medusajs/icons";
import { Outlet } from "react-router-dom";
import { crumb } from "../../../../../../src/admin/crumb";
import { SellerPage } from "../../../../../../src/admin/gates/seller-page";
import { mayManage } from "../../../../../../src/admin/me/membership";
import { BookingsTable } from "../../../list/bookings-table";

/** The bookings of a seller; one of them opens beside the table. */
export default function BookingsPage() {
  return (
    <SellerPage>
      {(me) => (
        <>
          <BookingsTable canManage={mayManage(me)} />
          <Outlet />
        </>
      )}
    </SellerPage>
  );
}

export const config = defineRouteConfig({ label: "nav.bookings", translationNs: "booking", icon: Calendar, rank: 2 });

export const handle = crumb("booking:nav.bookings");
