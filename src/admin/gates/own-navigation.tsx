import type { ReactNode } from "react";
import { useMe } from "../me/use-me";
import { keepEntries, mayNavigate } from "./navigation";

/** The entries of the main sidebar that are for this person. */
export function OwnNavigation({ children }: { children: ReactNode }) {
  const state = useMe();
  return <>{keepEntries(children, (key) => mayNavigate(state, key))}</>;
}
