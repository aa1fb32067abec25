import { Hint, Input, Label } from "@medusajs/ui";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { PictureTexts } from "./upload-picture";

/** Characters of a picture's text at most, as the API has it. */
const TEXT_MAX = 200;

type Props = {
  texts: PictureTexts;
  error?: string | null;
  autoFocus?: boolean;
  isDisabled?: boolean;
  onChange: (texts: PictureTexts) => void;
  /** Called when a field is left. */
  onLeave?: () => void;
};

/** What a picture shows, in both languages, for people who do not see it. */
export function PictureFields({ texts, error, autoFocus = false, isDisabled = false, onChange, onLeave }: Props) {
  const { t } = useTranslation("listing");
  const fieldId = useId();
  const field = (language: "en" | "es") => ({
    id: `${fieldId}-${language}`,
    size: "small" as const,
    lang: language,
    value: texts[language],
    maxLength: TEXT_MAX,
    disabled: isDisabled,
    autoComplete: "off",
    onChange: (event: { target: { value: string } }) => onChange({ ...texts, [language]: event.target.value }),
    onBlur: onLeave,
  });
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-y-2">
      <div className="flex flex-col gap-y-1">
        <Label htmlFor={`${fieldId}-en`} size="xsmall" weight="plus">
          {t("pictures.alt_en")}
        </Label>
        <Input
          {...field("en")}
          autoFocus={autoFocus}
          aria-invalid={Boolean(error)}
          aria-describedby={error ? `${fieldId}-error` : undefined}
          placeholder={t("pictures.alt_example")}
        />
        {error && (
          <Hint id={`${fieldId}-error`} variant="error" role="alert">
            {error}
          </Hint>
        )}
      </div>
      <div className="flex flex-col gap-y-1">
        <Label htmlFor={`${fieldId}-es`} size="xsmall" weight="plus">
          {t("pictures.alt_es")}
        </Label>
        <Input {...field("es")} />
      </div>
    </div>
  );
}
