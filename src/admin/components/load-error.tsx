import { Button, Container, Heading, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";

type Props = { error: Error; onRetry: () => void };

/** In place of a list that could not be loaded: what the API said, and a way to ask again. */
export function LoadError({ error, onRetry }: Props) {
  const { t } = useTranslation("berth");
  return (
    <Container className="flex flex-col items-start gap-y-3" role="alert">
      <Heading level="h2">{t("failed.title")}</Heading>
      <Text size="small" className="text-ui-fg-subtle">
        {error.message}
      </Text>
      <Button size="small" variant="secondary" onClick={onRetry}>
        {t("failed.again")}
      </Button>
    </Container>
  );
}
