import { defineLayoutConfig } from "@medusajs/admin-sdk";
import { clx } from "@medusajs/ui";
import "../boot/boot";
import { CorePageGate } from "../gates/core-page-gate";
import type { LayoutProps } from "../gates/layout-props";

/** Replaces the core's layout of the same name: details with a side column. */
export default function TwoColumn({ sections, className }: LayoutProps) {
  return (
    <CorePageGate>
      <div
        className={clx(
          "flex w-full flex-col items-start gap-x-4 gap-y-3 xl:grid xl:grid-cols-[minmax(0,_1fr)_440px]",
          className,
        )}
      >
        <div className="flex w-full min-w-0 flex-col gap-y-3">{sections.main}</div>
        <div className="flex w-full flex-col gap-y-3 xl:mt-0">{sections.side}</div>
      </div>
    </CorePageGate>
  );
}

export const config = defineLayoutConfig({
  id: "core:two-column",
  sections: [
    { id: "main", ordering: "list" },
    { id: "side", ordering: "list" },
  ],
});
