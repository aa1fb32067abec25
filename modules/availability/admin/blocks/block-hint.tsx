import { Button, Container, Heading, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";

/** In place of a block's form: how to make one. */
export function BlockHint({ isChoosing, onStart }: { isChoosing: boolean; onStart: () => void }) {
  const { t } = useTranslation("availability");
  return (
    <Container className="flex flex-col items-start gap-y-3">
      <div>
        <Heading level="h2">{t("hint.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle" aria-live="polite">
          {t(isChoosing ? "hint.choosing" : "hint.text")}
        </Text>
      </div>
      {!isChoosing && (
        <Button size="small" variant="secondary" onClick={onStart}>
          {t("hint.action")}
        </Button>
      )}
    </Container>
  );
}
