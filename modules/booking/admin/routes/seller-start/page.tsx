import { defineRouteConfig } from "@medusajs/admin-sdk";
import { House } from "@medusajs/icons";
import { Navigate, useSearchParams } from "react-router-dom";
import { OPERATOR_HOME, safeNext } from "../../../../../src/admin/boot/paths";
import { crumb } from "../../../../../src/admin/crumb";
import { SellerPage } from "../../../../../src/admin/gates/seller-page";
import { isMember } from "../../../../../src/admin/me/membership";
import { useMe } from "../../../../../src/admin/me/use-me";
import { StartOverview } from "../../start/start-overview";

/** Where everybody lands: sends an operator on, and is the first page of a seller's own area. */
export default function StartPage() {
  const state = useMe();
  const [parameters] = useSearchParams();
  const next = safeNext(parameters.get("next"));
  if (state.status === "known" && state.me.role === "operator" && (next || !isMember(state.me))) {
    return <Navigate to={next ?? OPERATOR_HOME} replace />;
  }
  return <SellerPage>{(me) => <StartOverview me={me} />}</SellerPage>;
}

export const config = defineRouteConfig({ label: "nav.start", translationNs: "berth", icon: House, rank: 1 });

export const handle = crumb("berth:nav.start");
