import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";

const KINDS = [
  { id: "booking", color: "bg-ui-tag-green-bg border-ui-tag-green-border" },
  { id: "request", color: "bg-ui-tag-orange-bg border-ui-tag-orange-border" },
  { id: "block", color: "bg-ui-tag-neutral-bg border-ui-tag-neutral-border" },
] as const;

/** What the colours mean. */
export function Legend() {
  const { t } = useTranslation("availability");
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 px-4 py-3 md:px-6">
      {KINDS.map(({ id, color }) => (
        <li key={id} className="flex items-center gap-x-2">
          <span className={`size-3 rounded-sm border ${color}`} aria-hidden="true" />
          <Text as="span" size="xsmall" leading="compact" className="text-ui-fg-subtle">
            {t(`entry.${id}`)}
          </Text>
        </li>
      ))}
    </ul>
  );
}
