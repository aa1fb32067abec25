import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { Alert } from "@medusajs/ui";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useLocation, useNavigate } from "react-router-dom";
import { isSellerPath, startWithNext } from "../boot/paths";
import { useMe } from "../me/use-me";

type FromState = { from?: { pathname?: string; search?: string } } | null;

/**
 * The sign-in page goes on to the page it was come from, or to the core's orders. Both may be closed to a seller, so
 * it is given the start page to go on to, which remembers where an operator wanted to go.
 */
export default function LoginToStart() {
  const { t } = useTranslation("berth");
  const state = useMe();
  const navigate = useNavigate();
  const location = useLocation();
  const from = (location.state as FromState)?.from;
  const wanted = `${from?.pathname ?? "/"}${from?.search ?? ""}`;
  // The sign-in page follows the path alone, so the address goes into it whole.
  const to = isSellerPath(wanted.split("?")[0] ?? "/") ? wanted : startWithNext(wanted);
  const isKnown = from?.pathname === to;

  useEffect(() => {
    if (!isKnown) void navigate(location.pathname, { replace: true, state: { from: { pathname: to } } });
  }, [isKnown, to, location.pathname, navigate]);

  return state.status === "refused" ? <Alert variant="warning">{t("refused")}</Alert> : null;
}

export const config = defineWidgetConfig({ zone: "login.before", id: "berth-login-to-start" });
