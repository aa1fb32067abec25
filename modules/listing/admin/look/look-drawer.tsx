import { RouteDrawer } from "@medusajs/dashboard/components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router-dom";
import { LoadError } from "../../../../src/admin/components/load-error";
import { PageSkeleton } from "../../../../src/admin/components/page-skeleton";

type Props = { prev: string; error: Error | null; onRetry: () => void; children: ReactNode };

/** A drawer beside a list that keeps the list's tab, filters and page; a skeleton or what went wrong until its child is there. */
export function LookDrawer({ prev, error, onRetry, children }: Props) {
  const { t } = useTranslation("listing");
  const { search } = useLocation();
  return (
    <RouteDrawer prev={`${prev}${search}`}>
      {children ?? (
        <RouteDrawer.Body>
          <RouteDrawer.Title className="sr-only">{t("look.loading")}</RouteDrawer.Title>
          {error ? <LoadError error={error} onRetry={onRetry} /> : <PageSkeleton />}
        </RouteDrawer.Body>
      )}
    </RouteDrawer>
  );
}
