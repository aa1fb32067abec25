import { BuildingStorefront } from "@medusajs/icons";
import { Button, Heading, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";

/** In place of an empty table: what belongs here, and the way to it for those who may. */
export function ListingsEmpty({ canManage }: { canManage: boolean }) {
  const { t } = useTranslation("listing");
  return (
    <div className="flex flex-col items-center gap-y-3 px-6 py-16 text-center">
      <BuildingStorefront className="text-ui-fg-muted" />
      <Heading level="h2">{t("list.empty_title")}</Heading>
      <Text size="small" className="text-ui-fg-subtle max-w-sm">
        {t(canManage ? "list.empty_text" : "list.empty_staff")}
      </Text>
      {canManage && (
        <Button asChild size="small">
          <Link to="create">{t("list.add")}</Link>
        </Button>
      )}
    </div>
  );
}
