import { Heading, Text } from "@medusajs/ui";
import { type ReactNode, useId } from "react";

type Props = { title: string; hint?: string; children?: ReactNode };

/** A group of the form's fields under its heading. */
export function Section({ title, hint, children }: Props) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-y-4 py-8 first:pt-0">
      <div>
        <Heading level="h2" id={titleId}>
          {title}
        </Heading>
        {hint && (
          <Text size="small" className="text-ui-fg-subtle">
            {hint}
          </Text>
        )}
      </div>
      {children}
    </section>
  );
}
