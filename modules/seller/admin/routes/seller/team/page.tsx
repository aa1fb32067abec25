import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Users } from "@medusajs/icons";
import { Outlet } from "react-router-dom";
import { crumb } from "../../../../../../src/admin/crumb";
import { SellerPage } from "../../../../../../src/admin/gates/seller-page";
import { mayManage } from "../../../../../../src/admin/me/membership";
import { InvitationsList } from "../../../team/invitations-list";
import { MembersList } from "../../../team/members-list";

/** Who works for the seller, and who is invited to. */
export default function TeamPage() {
  return (
    <SellerPage>
      {(me) => (
        <div className="flex flex-col gap-y-3">
          <MembersList me={me} />
          {mayManage(me) && <InvitationsList />}
          <Outlet />
        </div>
      )}
    </SellerPage>
  );
}

export const config = defineRouteConfig({ label: "nav.team", translationNs: "seller", icon: Users, rank: 4 });

export const handle = crumb("seller:nav.team");
