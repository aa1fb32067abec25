import { Button, Container, Heading, Text } from "@medusajs/ui";
import { type ReactNode, useId } from "react";
import { Link } from "react-router-dom";

type Props = {
  title: string;
  /** A line below the title, such as a number of things. */
  text?: string;
  action?: { label: string; to: string };
  children: ReactNode;
};

/** One part of the start page under its heading. */
export function Card({ title, text, action, children }: Props) {
  const titleId = useId();
  return (
    <Container className="divide-y p-0">
      <section aria-labelledby={titleId} className="divide-y">
        <div className="flex items-center justify-between gap-x-4 px-6 py-4">
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
          {action && (
            <Button asChild size="small" variant="transparent" className="shrink-0">
              <Link to={action.to}>{action.label}</Link>
            </Button>
          )}
        </div>
        {children}
      </section>
    </Container>
  );
}

/** Says that a part of the page has nothing in it, which is an answer too. */
export function NothingHere({ children }: { children: ReactNode }) {
  return (
    <Text size="small" className="text-ui-fg-subtle px-6 py-8 text-center">
      {children}
    </Text>
  );
}
