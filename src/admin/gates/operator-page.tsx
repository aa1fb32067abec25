import type { ReactNode } from "react";
import { Navigate } from "react-router-dom";
import { START } from "../boot/paths";
import { PageSkeleton } from "../components/page-skeleton";
import { useMe } from "../me/use-me";
import { LoadFailed } from "./load-failed";

/** Draws a page for operators; a seller is sent to their start before the page asks for anything. */
export function OperatorPage({ children }: { children: ReactNode }) {
  const state = useMe();
  if (state.status === "failed") return <LoadFailed />;
  if (state.status !== "known") return <PageSkeleton />;
  return state.me.role === "operator" ? children : <Navigate to={START} replace />;
}
