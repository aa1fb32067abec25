import type { Control } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { TextAreaField } from "../../../../src/admin/form/text-area-field";
import { TextField } from "../../../../src/admin/form/text-field";
import type { ListingValues } from "./form-values";

const TITLE_MIN = 3;
const TITLE_MAX = 120;
const SUMMARY_MAX = 200;
const DESCRIPTION_MAX = 5000;

/** The texts of one language; English is what every listing has. */
export function LanguageFields({ control, code }: { control: Control<ListingValues>; code: "en" | "es" }) {
  const { t } = useTranslation("listing");
  const { t: shared } = useTranslation("berth");
  const isOptional = code !== "en";
  const atMost = (max: number) => ({ maxLength: { value: max, message: shared("form.too_long", { max }) } });
  const titleRules = {
    ...atMost(TITLE_MAX),
    ...(isOptional
      ? {}
      : {
          required: shared("form.required"),
          minLength: { value: TITLE_MIN, message: shared("form.too_short", { min: TITLE_MIN }) },
        }),
  };
  return (
    <div className="flex flex-col gap-y-4">
      <TextField
        control={control}
        name={`title.${code}`}
        label={t("form.title")}
        {...{ isOptional, rules: titleRules }}
        autoFocus={!isOptional}
      />
      <TextField
        control={control}
        name={`summary.${code}`}
        label={t("form.summary")}
        hint={t("form.summary_hint")}
        rules={atMost(SUMMARY_MAX)}
        isOptional
      />
      <TextAreaField
        control={control}
        name={`description.${code}`}
        label={t("form.description")}
        rules={atMost(DESCRIPTION_MAX)}
        rows={6}
        isOptional
      />
    </div>
  );
}
