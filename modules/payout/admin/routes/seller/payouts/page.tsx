import { defineRouteConfig } from "@medusajs/admin-sdk";
import { CurrencyDollar } from "@medusajs/icons";
import { Outlet } from "react-router-dom";
import { crumb } from "../../../../../../src/admin/crumb";
import { SellerPage } from "../../../../../../src/admin/gates/seller-page";
import { mayManage } from "../../../../../../src/admin/me/membership";
import { SellerPayouts } from "../../../seller-payouts";

/** What a seller has, when it is paid, to which account, and what was paid; one payout opens beside it. */
export default function PayoutsPage() {
  return (
    <SellerPage>
      {(me) => (
        <>
          <SellerPayouts mayLook={mayManage(me)} isOwner={me.member_role === "owner"} />
          {mayManage(me) && <Outlet />}
        </>
      )}
    </SellerPage>
  );
}

export const config = defineRouteConfig({
  label: "nav.payouts",
  translationNs: "payout",
  icon: CurrencyDollar,
  rank: 5,
});

export const handle = crumb("payout:nav.payouts");
