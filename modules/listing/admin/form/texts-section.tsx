import { Tabs } from "@medusajs/ui";
import { useEffect, useState } from "react";
import type { Control } from "react-hook-form";
import { useFormState } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { ListingValues } from "./form-values";
import { LanguageFields } from "./language-fields";
import { Section } from "./section";

const LANGUAGES = [
  { code: "en", label: "form.english" },
  { code: "es", label: "form.spanish" },
] as const;

type Language = (typeof LANGUAGES)[number]["code"];

/** Title, summary and description, a tab for each language. */
export function TextsSection({ control }: { control: Control<ListingValues> }) {
  const { t } = useTranslation("listing");
  const [shown, setShown] = useState<Language>("en");
  const { errors } = useFormState({ control, name: ["title", "summary", "description"] });
  const wrong = LANGUAGES.find(({ code }) =>
    Boolean(errors.title?.[code] ?? errors.summary?.[code] ?? errors.description?.[code]),
  )?.code;

  // An error in the tab that is not shown would be one that nobody sees.
  useEffect(() => {
    if (wrong) setShown(wrong);
  }, [wrong]);

  return (
    <Section title={t("form.texts")} hint={t("form.texts_hint")}>
      <Tabs value={shown} onValueChange={(code) => setShown(code === "es" ? "es" : "en")}>
        <Tabs.List>
          {LANGUAGES.map(({ code, label }) => (
            <Tabs.Trigger key={code} value={code}>
              {t(label)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {LANGUAGES.map(({ code }) => (
          // Both stay mounted, for a field that is not is not checked.
          <Tabs.Content key={code} value={code} forceMount className="pt-4 data-[state=inactive]:hidden" lang={code}>
            <LanguageFields control={control} code={code} />
          </Tabs.Content>
        ))}
      </Tabs>
    </Section>
  );
}
