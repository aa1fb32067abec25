import { defineLayoutConfig } from "@medusajs/admin-sdk";
import { clx } from "@medusajs/ui";
import "../boot/boot";
import { CorePageGate } from "../gates/core-page-gate";
import type { LayoutProps } from "../gates/layout-props";
import { isNavigation } from "../gates/navigation";
import { OwnNavigation } from "../gates/own-navigation";

/** Replaces the core's layout of the same name, which draws most pages and, with the same component, the sidebar. */
export default function SingleColumn({ sections, className }: LayoutProps) {
  const column = clx("flex flex-col gap-y-3", className);
  if (isNavigation(sections.main)) {
    return (
      <div className={column}>
        <OwnNavigation>{sections.main}</OwnNavigation>
      </div>
    );
  }
  return (
    <CorePageGate>
      <div className={column}>{sections.main}</div>
    </CorePageGate>
  );
}

export const config = defineLayoutConfig({
  id: "core:single-column",
  sections: [{ id: "main", ordering: "list" }],
});
