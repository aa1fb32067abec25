import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { useEffect } from "react";
import { useLocation, useNavigate } from "react-router-dom";
import { isSellerPath, START } from "../boot/paths";
import { useMe } from "../me/use-me";

/** Catches what no layout of ours draws: a core page's error screen, or a page without a layout. */
export default function LeaveCorePages() {
  const state = useMe();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const isLost = state.status === "known" && state.me.role === "seller" && !isSellerPath(pathname);

  useEffect(() => {
    if (isLost) void navigate(START, { replace: true });
  }, [isLost, navigate]);

  return null;
}

export const config = defineWidgetConfig({ zone: "topbar", id: "berth-leave-core-pages" });
