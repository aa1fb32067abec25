import { Button, Container, Heading, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { loadMe } from "../me/me-store";

/** Says that the API did not answer, and offers to ask again. */
export function LoadFailed() {
  const { t } = useTranslation("berth");
  return (
    <Container className="flex flex-col items-start gap-y-3">
      <Heading level="h1">{t("failed.title")}</Heading>
      <Text size="small" className="text-ui-fg-subtle">
        {t("failed.text")}
      </Text>
      <Button size="small" variant="secondary" onClick={() => void loadMe()}>
        {t("failed.again")}
      </Button>
    </Container>
  );
}
