import { CheckCircleSolid, ExclamationCircleSolid, XMark } from "@medusajs/icons";
import { Container, Heading, IconButton, Text } from "@medusajs/ui";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { BulkOutcome } from "./run-bulk";

type Props = {
  title: string;
  outcomes: BulkOutcome[];
  onClose: () => void;
};

/** Row by row, how the last thing went that was done to several: what was refused comes first, with the reason. */
export function BulkResults({ title, outcomes, onClose }: Props) {
  const { t } = useTranslation("berth");
  const part = useRef<HTMLElement>(null);
  // The bar that was pressed is gone; its answer takes the focus over.
  useEffect(() => part.current?.focus(), []);
  const sorted = [...outcomes].sort((one, other) => Number(one.problem === null) - Number(other.problem === null));
  return (
    <Container className="p-0">
      <section ref={part} tabIndex={-1} aria-label={title} className="divide-y rounded-lg outline-none">
        <div className="flex items-center justify-between gap-x-4 px-6 py-4">
          <Heading level="h2">{title}</Heading>
          <IconButton size="small" variant="transparent" aria-label={t("bulk.close")} onClick={onClose}>
            <XMark />
          </IconButton>
        </div>
        <ul className="max-h-72 divide-y overflow-y-auto">
          {sorted.map(({ id, name, problem }) => (
            <li key={id} className="flex items-start gap-x-3 px-6 py-3">
              {problem === null ? (
                <CheckCircleSolid className="text-ui-tag-green-icon mt-0.5 shrink-0" />
              ) : (
                <ExclamationCircleSolid className="text-ui-tag-red-icon mt-0.5 shrink-0" />
              )}
              <div className="flex min-w-0 flex-col">
                <Text size="small" weight="plus" className="truncate">
                  {name}
                </Text>
                <Text size="small" className="text-ui-fg-subtle">
                  {problem ?? t("bulk.done")}
                </Text>
              </div>
            </li>
          ))}
        </ul>
      </section>
    </Container>
  );
}
