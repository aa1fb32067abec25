import { MinusMini, PlusMini } from "@medusajs/icons";
import { IconButton, Text } from "@medusajs/ui";
import { type ReactNode, useId, useState } from "react";

/** A group of the settings' navigation with the button that folds it, as the core has it. */
export function CollapsibleGroup({ label, children }: { label: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(true);
  const contentId = useId();
  const Icon = isOpen ? MinusMini : PlusMini;
  return (
    <div className="py-3">
      <div className="px-3">
        <div className="text-ui-fg-muted flex h-7 items-center justify-between px-2">
          <Text size="small" leading="compact">
            {label}
          </Text>
          <IconButton
            size="2xsmall"
            variant="transparent"
            className="static"
            aria-label={label}
            aria-expanded={isOpen}
            aria-controls={contentId}
            onClick={() => setOpen(!isOpen)}
          >
            <Icon className="text-ui-fg-muted" />
          </IconButton>
        </div>
      </div>
      <div id={contentId} hidden={!isOpen}>
        <div className="flex flex-col gap-y-0.5 px-3 pt-0.5">{children}</div>
      </div>
    </div>
  );
}
