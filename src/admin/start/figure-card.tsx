import { Button, Container, Heading, Skeleton, Text } from "@medusajs/ui";
import { Link } from "react-router-dom";

type Props = {
  title: string;
  /** Undefined while it is loading. */
  count: number | undefined;
  text: string;
  action: string;
  to: string;
  isUrgent?: boolean;
};

/** One figure of the start page with the page behind it. */
export function FigureCard({ title, count, text, action, to, isUrgent = false }: Props) {
  return (
    <Container className="flex flex-col gap-y-4">
      <div className="flex items-start justify-between gap-x-4">
        <div className="flex min-w-0 flex-col gap-y-1">
          <Heading level="h2">{title}</Heading>
          {count === undefined ? (
            <Skeleton className="h-5 w-40" />
          ) : (
            <Text size="small" className="text-ui-fg-subtle">
              {text}
            </Text>
          )}
        </div>
        {count === undefined ? (
          <Skeleton className="h-9 w-9" />
        ) : (
          <span className="text-ui-fg-base text-3xl font-medium tabular-nums" aria-hidden="true">
            {count}
          </span>
        )}
      </div>
      <Button asChild size="small" variant={isUrgent ? "primary" : "secondary"} className="self-start">
        <Link to={to}>{action}</Link>
      </Button>
    </Container>
  );
}
