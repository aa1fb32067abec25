import { toast } from "@medusajs/ui";
import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { getI18n } from "react-i18next";
import { ApiError } from "../api";
import { refusalText } from "../refusal-text";

/**
 * Puts what the API refused beside the fields of the same path and the cursor into the first of them; what belongs to
 * no field of the form is told in a toast.
 */
export function showRefusal<Values extends FieldValues>(form: UseFormReturn<Values>, error: unknown): void {
  const t = getI18n().t;
  const title = t("berth:form.not_saved");
  if (!(error instanceof ApiError)) {
    toast.error(title, { description: t("berth:failed.text") });
    return;
  }
  const shown = error.fields.filter((field) => form.getValues(field.path as Path<Values>) !== undefined);
  shown.forEach((field, index) => {
    form.setError(field.path as Path<Values>, { type: "server", message: field.message }, { shouldFocus: index === 0 });
  });
  const description = shown.length > 0 ? t("berth:form.check_fields") : refusalText(error);
  toast.error(title, { description });
}
