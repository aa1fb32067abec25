import { Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import { Link } from "react-router-dom";

type Props = { title: ReactNode; text?: ReactNode; to?: string };

/** A table cell with a title, a link where one is given so that it is reached by keyboard, and a quieter line below. */
export function TwoLineCell({ title, text, to }: Props) {
  const line = "txt-compact-small-plus block truncate rounded outline-none";
  return (
    <div className="flex min-w-0 flex-col py-1.5">
      {to ? (
        <Link
          to={to}
          className={`${line} text-ui-fg-base hover:underline focus-visible:shadow-borders-focus`}
          onClick={(event) => event.stopPropagation()}
        >
          {title}
        </Link>
      ) : (
        <span className={`${line} text-ui-fg-base`}>{title}</span>
      )}
      {text && (
        <Text size="xsmall" leading="compact" className="text-ui-fg-subtle truncate">
          {text}
        </Text>
      )}
    </div>
  );
}
