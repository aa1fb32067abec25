import { Container, Heading, Text } from "@medusajs/ui";
import { type ReactNode, useId } from "react";

type Props = { title: string; text?: string; action?: ReactNode; children: ReactNode };

/** One part of the page under its heading. */
export function Card({ title, text, action, children }: Props) {
  const titleId = useId();
  return (
    <Container className="p-0">
      <section aria-labelledby={titleId} className="divide-y">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
          <div className="flex min-w-0 flex-col">
            <Heading level="h2" id={titleId}>
              {title}
            </Heading>
            {text && (
              <Text size="small" className="text-ui-fg-subtle">
                {text}
              </Text>
            )}
          </div>
          {action}
        </div>
        {children}
      </section>
    </Container>
  );
}
