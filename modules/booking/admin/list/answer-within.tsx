import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { formatSpan } from "../../../../src/admin/format";
import { useLanguage } from "../../../../src/admin/use-language";
import { useNow } from "../../../../src/admin/use-now";

const DAY_MS = 86_400_000;

/** How long a request still waits for its answer; red on its last day. */
export function AnswerWithin({ until, isSentence = false }: { until: string; isSentence?: boolean }) {
  const { t } = useTranslation("booking");
  const language = useLanguage();
  const leftMs = Date.parse(until) - useNow();
  return (
    <Text
      as="span"
      size="small"
      leading="compact"
      className={leftMs < DAY_MS ? "text-ui-fg-error" : "text-ui-fg-subtle"}
    >
      {leftMs > 0
        ? t(isSentence ? "answer.answer_within" : "answer.within", { span: formatSpan(leftMs, language) })
        : t("answer.over")}
    </Text>
  );
}
