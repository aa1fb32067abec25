import { type Control, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { TextField } from "../../../../src/admin/form/text-field";
import { type ListingValues, readNumber } from "./form-values";
import { Section } from "./section";

const PERCENT = { min: 5, max: 95 };
const DAYS = { min: 1, max: 180 };

/** How much guests pay when they book, and when the rest is taken from their card. */
export function DepositSection({ control }: { control: Control<ListingValues> }) {
  const { t } = useTranslation("listing");
  const [percent, days] = useWatch({ control, name: ["deposit.percent", "deposit.rest_days_before"] });
  const isOne = Boolean(percent.trim() || days.trim());
  const within = (range: typeof PERCENT) => (typed: string) => {
    if (!typed.trim() && !isOne) return true;
    const number = readNumber(typed);
    const isRight = Number.isInteger(number) && number >= range.min && number <= range.max;
    return isRight || t("form.out_of_range", range);
  };
  return (
    <Section title={t("form.deposit")} hint={t("form.deposit_hint")}>
      <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
        <TextField
          control={control}
          name="deposit.percent"
          label={t("form.deposit_percent")}
          inputMode="numeric"
          isOptional
          rules={{ validate: within(PERCENT) }}
        />
        <TextField
          control={control}
          name="deposit.rest_days_before"
          label={t("form.rest_days_before")}
          inputMode="numeric"
          isOptional
          rules={{ validate: within(DAYS) }}
        />
      </div>
    </Section>
  );
}
