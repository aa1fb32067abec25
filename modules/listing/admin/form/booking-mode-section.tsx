import type { Control } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "../../../../src/admin/form/choice-field";
import type { ListingValues } from "./form-values";

const MODES = ["request", "instant"] as const;

/** Whether a guest's payment is a question to the business or a booking, in plain words. */
export function BookingModeSection({ control }: { control: Control<ListingValues> }) {
  const { t } = useTranslation("listing");
  return (
    <section className="py-8">
      <ChoiceField
        control={control}
        name="booking_mode"
        label={t("form.booking_mode")}
        columns={1}
        choices={MODES.map((mode) => ({
          value: mode,
          label: t(`booking_mode.${mode}.name`),
          text: t(`booking_mode.${mode}.text`),
        }))}
      />
    </section>
  );
}
