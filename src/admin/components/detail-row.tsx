import { Text } from "@medusajs/ui";
import type { ReactNode } from "react";

/** A name and its value in a description list. */
export function DetailRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,2fr)] gap-x-4 px-6 py-3">
      <Text asChild size="small" leading="compact" weight="plus" className="text-ui-fg-subtle">
        <dt>{label}</dt>
      </Text>
      <Text asChild size="small" leading="compact" className="min-w-0 break-words">
        <dd>{children}</dd>
      </Text>
    </div>
  );
}
