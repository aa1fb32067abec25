import { Mark } from "./mark.tsx";

/** Shown at the start of the breadcrumbs. */
export function Icon() {
  return <Mark size={24} />;
}
