import type { Control } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "../../../../src/admin/form/choice-field";
import type { ListingValues } from "./form-values";

const POLICIES = ["flexible", "moderate", "strict"] as const;

/** What a guest gets back who cancels, in plain words. */
export function PolicySection({ control }: { control: Control<ListingValues> }) {
  const { t } = useTranslation("listing");
  return (
    <section className="py-8">
      <ChoiceField
        control={control}
        name="cancellation_policy"
        label={t("form.policy")}
        choices={POLICIES.map((policy) => ({
          value: policy,
          label: t(`policy.${policy}.name`),
          text: t(`policy.${policy}.text`),
        }))}
      />
    </section>
  );
}
