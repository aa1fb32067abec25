import type { ClipboardEvent } from "react";
import { useMemo } from "react";
import type { UseFormReturn } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { ComboboxField } from "../../../../src/admin/form/combobox-field";
import { TextField } from "../../../../src/admin/form/text-field";
import { type ListingValues, readNumber } from "./form-values";
import { readCoordinates } from "./read-coordinates";
import { Section } from "./section";

/** Place, address, coordinates and time zone. */
export function PlaceSection({ form }: { form: UseFormReturn<ListingValues> }) {
  const { t } = useTranslation("listing");
  const { t: shared } = useTranslation("berth");
  const { control } = form;
  const zones = useMemo(() => Intl.supportedValuesOf("timeZone").map((zone) => ({ value: zone, label: zone })), []);
  const required = { required: shared("form.required") };

  const within = (limit: number) => (typed: string) => {
    const degrees = readNumber(typed);
    if (Number.isNaN(degrees)) return t("form.not_a_number");
    return Math.abs(degrees) <= limit || t("form.out_of_range", { min: -limit, max: limit });
  };

  const pasteBoth = (event: ClipboardEvent<HTMLInputElement>) => {
    const both = readCoordinates(event.clipboardData.getData("text"));
    if (!both) return;
    event.preventDefault();
    const changed = { shouldDirty: true, shouldValidate: true };
    form.setValue("lat", both.lat, changed);
    form.setValue("lng", both.lng, changed);
  };

  return (
    <Section title={t("form.place")}>
      <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
        <TextField
          control={control}
          name="place_name"
          label={t("form.place_name")}
          hint={t("form.place_hint")}
          rules={required}
        />
        <TextField
          control={control}
          name="address_line"
          label={t("form.address")}
          hint={t("form.address_hint")}
          isOptional
        />
        <TextField
          control={control}
          name="lat"
          label={t("form.lat")}
          hint={t("form.coordinates_hint")}
          inputMode="text"
          rules={{ ...required, validate: within(90) }}
          onPaste={pasteBoth}
        />
        <TextField
          control={control}
          name="lng"
          label={t("form.lng")}
          inputMode="text"
          rules={{ ...required, validate: within(180) }}
          onPaste={pasteBoth}
        />
        <ComboboxField
          control={control}
          name="time_zone"
          label={t("form.zone")}
          placeholder={t("form.zone_search")}
          options={zones}
          rules={required}
        />
      </div>
    </Section>
  );
}
