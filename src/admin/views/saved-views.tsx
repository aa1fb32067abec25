import { Bookmarks, Check, Plus, Trash, TriangleDownMini } from "@medusajs/icons";
import { Button, DropdownMenu } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router-dom";
import type { ViewedTable } from "../../../modules/seller/contract";
import { useIsPhone } from "../use-is-phone";
import { NameView } from "./name-view";
import { viewQuery } from "./saved-view-query";
import { useSavedViews } from "./use-saved-views";

/** A table's tab, filters, search and order under names of one's own: to go back to, to add, to forget. */
export function SavedViews({ table }: { table: ViewedTable }) {
  const { t } = useTranslation("berth");
  const isPhone = useIsPhone();
  const [parameters, setParameters] = useSearchParams();
  const { views, save, forget } = useSavedViews(table);
  const [isNaming, setNaming] = useState(false);
  const query = viewQuery(parameters);
  const shown = views.find((view) => view.query === query);
  const label = shown?.name ?? t("views.label");
  return (
    <>
      <DropdownMenu>
        <DropdownMenu.Trigger asChild>
          <Button
            size="small"
            variant="secondary"
            className="max-w-52 shrink-0"
            aria-label={t("views.open", { label })}
          >
            <Bookmarks className="text-ui-fg-subtle shrink-0" />
            {isPhone && !shown ? null : <span className="truncate">{label}</span>}
            <TriangleDownMini className="text-ui-fg-muted shrink-0" />
          </Button>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content align="start" className="max-w-72">
          {views.length === 0 && <DropdownMenu.Label>{t("views.none")}</DropdownMenu.Label>}
          {views.map((view) => (
            <DropdownMenu.Item
              key={view.id}
              className="gap-x-2"
              onSelect={() => setParameters(new URLSearchParams(view.query))}
            >
              <Check className={view === shown ? "shrink-0" : "invisible shrink-0"} />
              <span className="min-w-0 flex-1 truncate">{view.name}</span>
            </DropdownMenu.Item>
          ))}
          <DropdownMenu.Separator />
          <DropdownMenu.Item className="gap-x-2" disabled={query === ""} onSelect={() => setNaming(true)}>
            <Plus className="text-ui-fg-subtle" />
            {t("views.save")}
          </DropdownMenu.Item>
          {shown && (
            <DropdownMenu.Item className="gap-x-2" onSelect={() => forget(shown)}>
              <Trash className="text-ui-fg-subtle" />
              <span className="truncate">{t("views.forget", { name: shown.name })}</span>
            </DropdownMenu.Item>
          )}
        </DropdownMenu.Content>
      </DropdownMenu>
      {isNaming && (
        <NameView
          taken={views.map(({ name }) => name)}
          onClose={() => setNaming(false)}
          onSave={(name) => {
            setNaming(false);
            save({ name, query });
          }}
        />
      )}
    </>
  );
}
