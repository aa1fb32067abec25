import { PencilSquare, Trash } from "@medusajs/icons";
import { Container, Heading, IconButton, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { formatStay } from "../../../../src/admin/format";
import { addDays } from "../../../../src/admin/plain-date";
import { useLanguage } from "../../../../src/admin/use-language";
import type { BlockView } from "../../contract";

type Props = {
  blocks: readonly BlockView[];
  onEdit: (block: BlockView) => void;
  onRemove: (block: BlockView) => void;
};

function BlockRow({ block, onEdit, onRemove }: { block: BlockView; onEdit: () => void; onRemove: () => void }) {
  const { t } = useTranslation("availability");
  const language = useLanguage();
  const days = formatStay(block.from, addDays(block.to, -1), language);
  return (
    <li className="flex items-center gap-x-2 px-6 py-3">
      <div className="flex min-w-0 flex-1 flex-col">
        <Text size="small" leading="compact" weight="plus">
          {days}
        </Text>
        <Text size="small" leading="compact" className="text-ui-fg-subtle truncate">
          {block.reason || t("block.no_reason")}
        </Text>
      </div>
      <IconButton size="small" variant="transparent" aria-label={t("block.edit_named", { days })} onClick={onEdit}>
        <PencilSquare />
      </IconButton>
      <IconButton size="small" variant="transparent" aria-label={t("block.remove_named", { days })} onClick={onRemove}>
        <Trash />
      </IconButton>
    </li>
  );
}

/** The blocks that are still to come, the earliest first. */
export function BlocksList({ blocks, onEdit, onRemove }: Props) {
  const { t } = useTranslation("availability");
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        {t("blocks.title")}
      </Heading>
      {blocks.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("blocks.none")}
        </Text>
      ) : (
        <ul className="divide-y">
          {blocks.map((block) => (
            <BlockRow key={block.id} block={block} onEdit={() => onEdit(block)} onRemove={() => onRemove(block)} />
          ))}
        </ul>
      )}
    </Container>
  );
}
