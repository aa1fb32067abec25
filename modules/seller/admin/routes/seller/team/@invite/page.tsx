import { RouteDrawer } from "@medusajs/dashboard/components";
import { Navigate } from "react-router-dom";
import { isMember, mayManage } from "../../../../../../../src/admin/me/membership";
import { useMe } from "../../../../../../../src/admin/me/use-me";
import { InviteForm } from "../../../../team/invite-form";

const TEAM = "/seller/team";

/** The invitation's form, beside the team. */
export default function InvitePage() {
  const state = useMe();
  if (state.status !== "known") return null;
  if (!isMember(state.me) || !mayManage(state.me)) return <Navigate to={TEAM} replace />;
  return (
    <RouteDrawer prev={TEAM}>
      <InviteForm me={state.me} />
    </RouteDrawer>
  );
}
