import type { Control } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { TextField } from "../../../../src/admin/form/text-field";
import type { ListingValues } from "./form-values";
import { Section } from "./section";

/** When a guest may come and must have gone, in the listing's own zone. */
export function TimesSection({ control }: { control: Control<ListingValues> }) {
  const { t } = useTranslation("listing");
  const { t: shared } = useTranslation("berth");
  const rules = { required: shared("form.required") };
  return (
    <Section title={t("form.times")}>
      <div className="grid grid-cols-2 gap-4">
        <TextField control={control} name="check_in_time" label={t("form.check_in")} type="time" rules={rules} />
        <TextField control={control} name="check_out_time" label={t("form.check_out")} type="time" rules={rules} />
      </div>
    </Section>
  );
}
