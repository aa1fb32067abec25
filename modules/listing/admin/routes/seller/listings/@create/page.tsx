import { RouteFocusModal } from "@medusajs/dashboard/components";
import { Navigate } from "react-router-dom";
import { mayManage } from "../../../../../../../src/admin/me/membership";
import { useMe } from "../../../../../../../src/admin/me/use-me";
import { CreateListing } from "../../../../form/create-listing";

/** The form of a new listing, above the table. */
export default function CreateListingPage() {
  const state = useMe();
  if (state.status === "known" && !mayManage(state.me)) return <Navigate to="/seller/listings" replace />;
  return (
    <RouteFocusModal prev="/seller/listings">
      <CreateListing />
    </RouteFocusModal>
  );
}
