import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Calendar } from "@medusajs/icons";
import { Outlet } from "react-router-dom";
import { DemoClock } from "../../../../../src/admin/clock/demo-clock";
import { crumb } from "../../../../../src/admin/crumb";
import { OperatorPage } from "../../../../../src/admin/gates/operator-page";
import { AllBookingsTable } from "../../operator/all-bookings-table";
import { BooksCard } from "../../operator/books-card";

/** Every seller's bookings, for operators, with what keeps them right; one of them opens beside the table. */
export default function AllBookingsPage() {
  return (
    <OperatorPage>
      <div className="flex flex-col gap-y-3">
        <AllBookingsTable />
        <BooksCard />
        <DemoClock />
      </div>
      <Outlet />
    </OperatorPage>
  );
}

export const config = defineRouteConfig({ label: "nav.all", translationNs: "booking", icon: Calendar, rank: 12 });

export const handle = crumb("booking:nav.all");
