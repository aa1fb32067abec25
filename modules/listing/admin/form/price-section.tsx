import { type Control, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { SelectField } from "../../../../src/admin/form/select-field";
import { useLanguage } from "../../../../src/admin/use-language";
import { CURRENCIES } from "../../../../src/shared/money";
import { type ListingValues, readNumber } from "./form-values";
import { MoneyField } from "./money-field";
import { Section } from "./section";

/** What one unit of a price is for, by kind, as the contract's `PER_KIND` has it. */
const PER = {
  stay: "per.night",
  space: "per.day",
  rental: "per.day",
  appointment: "per.slot",
  tour: "per.person",
} as const;

type Props = { control: Control<ListingValues>; isNew: boolean };

/** Currency, price for the kind's unit, and what cleaning costs. */
export function PriceSection({ control, isNew }: Props) {
  const { t } = useTranslation("listing");
  const language = useLanguage();
  const kind = useWatch({ control, name: "kind" });
  const names = new Intl.DisplayNames([language], { type: "currency" });
  const options = CURRENCIES.map((code) => ({
    value: code,
    label: `${code.toUpperCase()} · ${names.of(code.toUpperCase()) ?? code}`,
  }));
  return (
    <Section title={t("form.price")}>
      <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
        <SelectField
          control={control}
          name="currency"
          label={t("form.currency")}
          hint={isNew ? "" : t("form.currency_fixed")}
          options={options}
          isDisabled={!isNew}
        />
        <MoneyField
          control={control}
          name="base_price"
          label={t("form.base_price", { per: t(PER[kind]) })}
          rules={{ validate: (typed) => readNumber(typed) > 0 || t("form.not_a_price") }}
        />
        <MoneyField
          control={control}
          name="cleaning_fee"
          label={t("form.cleaning_fee")}
          hint={t("form.cleaning_fee_hint")}
          isOptional
          rules={{ validate: (typed) => !typed.trim() || readNumber(typed) >= 0 || t("form.not_a_number") }}
        />
      </div>
    </Section>
  );
}
