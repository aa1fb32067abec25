import { Container, Heading, Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Navigate } from "react-router-dom";
import { OPERATOR_HOME } from "../boot/paths";
import { PageSkeleton } from "../components/page-skeleton";
import { isMember, type SellerMe } from "../me/membership";
import { useMe } from "../me/use-me";
import { LoadFailed } from "./load-failed";

/** Draws a page of the sellers' area for a seller's staff; an operator without a membership is sent to their own. */
export function SellerPage({ children }: { children: (me: SellerMe) => ReactNode }) {
  const { t } = useTranslation("berth");
  const state = useMe();
  if (state.status === "failed") return <LoadFailed />;
  if (state.status !== "known") return <PageSkeleton />;
  const { me } = state;
  if (!isMember(me)) return <Navigate to={OPERATOR_HOME} replace />;
  if (me.seller.status === "suspended") {
    return (
      <Container className="flex flex-col gap-y-2">
        <Heading level="h1">{t("suspended.title", { name: me.seller.name })}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("suspended.text")}
        </Text>
      </Container>
    );
  }
  return <>{children(me)}</>;
}
