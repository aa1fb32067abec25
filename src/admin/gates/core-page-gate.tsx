import type { ReactNode } from "react";
import { Navigate, useLocation } from "react-router-dom";
import { isSellerPath, START } from "../boot/paths";
import { useMe } from "../me/use-me";
import { LoadFailed } from "./load-failed";

/** Draws a core page for operators only, and nothing until it is known who looks; a seller is sent to their start. */
export function CorePageGate({ children }: { children: ReactNode }) {
  const state = useMe();
  const { pathname } = useLocation();
  if (state.status === "failed") return <LoadFailed />;
  if (state.status !== "known") return null;
  if (state.me.role === "operator" || isSellerPath(pathname)) return <>{children}</>;
  return <Navigate to={START} replace />;
}
