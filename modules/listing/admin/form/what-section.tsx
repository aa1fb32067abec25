import { type Control, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { ComboboxField } from "../../../../src/admin/form/combobox-field";
import { SelectField } from "../../../../src/admin/form/select-field";
import { TextField } from "../../../../src/admin/form/text-field";
import { useLanguage } from "../../../../src/admin/use-language";
import { useCategories } from "../queries";
import { type ListingValues, readNumber } from "./form-values";
import { Section } from "./section";

const KINDS = ["stay", "space", "rental", "appointment", "tour"] as const;
const SOON: readonly string[] = ["appointment", "tour"];
const STATUSES = ["draft", "active", "paused", "archived"] as const;
const GUESTS_MAX = 500;

type Props = { control: Control<ListingValues>; isNew: boolean };

/** Kind, category, number of guests and, once it exists, the status. */
export function WhatSection({ control, isNew }: Props) {
  const { t } = useTranslation("listing");
  const language = useLanguage();
  const categories = useCategories(language.startsWith("es") ? "es" : "en").data?.categories ?? [];
  const kind = useWatch({ control, name: "kind" });
  const categoryOptions = categories.flatMap((top) => [
    { value: top.id, label: top.name },
    ...top.children.map((child) => ({ value: child.id, label: `${top.name} / ${child.name}` })),
  ]);
  const outOfRange = t("form.out_of_range", { min: 1, max: GUESTS_MAX });
  const isCount = (typed: string) => {
    const guests = readNumber(typed);
    return (Number.isInteger(guests) && guests >= 1 && guests <= GUESTS_MAX) || outOfRange;
  };
  const kindHint = SOON.includes(kind) ? t("form.kind_soon") : isNew ? "" : t("form.kind_fixed");
  return (
    <Section title={t("form.what")}>
      <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
        <SelectField
          control={control}
          name="kind"
          label={t("form.kind")}
          hint={kindHint}
          options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          isDisabled={!isNew}
        />
        <ComboboxField
          control={control}
          name="category_id"
          label={t("form.category")}
          options={categoryOptions}
          placeholder={t("form.category_none")}
          canClear
          isOptional
        />
        <TextField
          control={control}
          name="max_guests"
          label={t("form.guests")}
          inputMode="numeric"
          rules={{ validate: isCount }}
        />
        {!isNew && (
          <SelectField
            control={control}
            name="status"
            label={t("form.status")}
            options={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
          />
        )}
      </div>
    </Section>
  );
}
