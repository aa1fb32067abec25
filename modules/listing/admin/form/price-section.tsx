import { Form } from "@medusajs/dashboard/components";
import { CurrencyInput } from "@medusajs/ui";
import { type Control, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { FormRow } from "../../../../src/admin/form/form-row";
import { SelectField } from "../../../../src/admin/form/select-field";
import { useLanguage } from "../../../../src/admin/use-language";
import { CURRENCIES, CURRENCY_DECIMALS } from "../../../../src/shared/money";
import { type ListingValues, readNumber } from "./form-values";
import { Section } from "./section";

/** What one unit of a price is for, by kind, as the contract's `PER_KIND` has it. */
const PER = {
  stay: "per.night",
  space: "per.day",
  rental: "per.day",
  appointment: "per.slot",
  tour: "per.person",
} as const;

function symbolOf(currency: string, language: string): string {
  const parts = new Intl.NumberFormat(language, { style: "currency", currency, currencyDisplay: "narrowSymbol" });
  return parts.formatToParts(0).find((part) => part.type === "currency")?.value ?? currency;
}

type Props = { control: Control<ListingValues>; isNew: boolean };

/** Currency and price for the kind's unit. */
export function PriceSection({ control, isNew }: Props) {
  const { t } = useTranslation("listing");
  const language = useLanguage();
  const [kind, currency] = useWatch({ control, name: ["kind", "currency"] });
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
        <FormRow
          control={control}
          name="base_price"
          label={t("form.base_price", { per: t(PER[kind]) })}
          rules={{ validate: (typed) => readNumber(typed) > 0 || t("form.not_a_price") }}
        >
          {({ onChange, ...field }) => (
            <Form.Control>
              <CurrencyInput
                {...field}
                onValueChange={(typed) => onChange(typed ?? "")}
                code={currency.toUpperCase()}
                symbol={symbolOf(currency, language)}
                decimalsLimit={CURRENCY_DECIMALS[currency]}
                allowDecimals={CURRENCY_DECIMALS[currency] > 0}
                allowNegativeValue={false}
                disableAbbreviations
                groupSeparator=" "
                decimalSeparator="."
                autoComplete="off"
              />
            </Form.Control>
          )}
        </FormRow>
      </div>
    </Section>
  );
}
