import { Form } from "@medusajs/dashboard/components";
import { CurrencyInput } from "@medusajs/ui";
import { type Control, useWatch } from "react-hook-form";
import { type FieldProps, FormRow } from "../../../../src/admin/form/form-row";
import { useLanguage } from "../../../../src/admin/use-language";
import { CURRENCY_DECIMALS } from "../../../../src/shared/money";
import type { ListingValues } from "./form-values";

function symbolOf(currency: string, language: string): string {
  const parts = new Intl.NumberFormat(language, { style: "currency", currency, currencyDisplay: "narrowSymbol" });
  return parts.formatToParts(0).find((part) => part.type === "currency")?.value ?? currency;
}

type Props = FieldProps<ListingValues, "base_price" | "cleaning_fee"> & { control: Control<ListingValues> };

/** An amount in the listing's currency, with as many decimals as that has. */
export function MoneyField(props: Props) {
  const language = useLanguage();
  const currency = useWatch({ control: props.control, name: "currency" });
  return (
    <FormRow {...props}>
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
  );
}
