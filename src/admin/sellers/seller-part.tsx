import { Button, Heading, Skeleton, Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import { Link } from "react-router-dom";

export type PartRow = { id: string; to: string; title: string; text: string; badge?: ReactNode };

type Props = {
  title: string;
  /** Undefined while they are loading. */
  rows: PartRow[] | undefined;
  none: string;
  more: { label: string; to: string };
};

/** The first few of something that belongs to a seller, with the way to all of it. */
export function SellerPart({ title, rows, none, more }: Props) {
  return (
    <section>
      <div className="bg-ui-bg-subtle flex items-center justify-between gap-x-4 px-6 py-1">
        <Heading level="h3">{title}</Heading>
        <Button asChild size="small" variant="transparent">
          <Link to={more.to}>{more.label}</Link>
        </Button>
      </div>
      {rows === undefined && <Skeleton className="mx-6 my-3 h-10" />}
      {rows?.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-3">
          {none}
        </Text>
      )}
      <ul className="divide-y">
        {rows?.map(({ id, to, title: name, text, badge }) => (
          <li key={id}>
            <Link
              to={to}
              className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex items-center gap-x-3 px-6 py-3 outline-none"
            >
              <span className="flex min-w-0 flex-1 flex-col">
                <Text as="span" size="small" weight="plus" className="truncate">
                  {name}
                </Text>
                <Text as="span" size="small" className="text-ui-fg-subtle truncate">
                  {text}
                </Text>
              </span>
              {badge}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
