import { Form } from "@medusajs/dashboard/components";
import type { ReactNode } from "react";
import type { Control, ControllerRenderProps, FieldPath, FieldValues, RegisterOptions } from "react-hook-form";
import { useTranslation } from "react-i18next";

/** What every field of a form takes. */
export type FieldProps<Values extends FieldValues, Name extends FieldPath<Values> = FieldPath<Values>> = {
  control: Control<Values>;
  name: Name;
  label: string;
  hint?: string;
  isOptional?: boolean;
  rules?: Omit<RegisterOptions<Values, Name>, "disabled" | "valueAsNumber" | "valueAsDate" | "setValueAs">;
  className?: string;
};

type Props<Values extends FieldValues, Name extends FieldPath<Values>> = FieldProps<Values, Name> & {
  children: (field: ControllerRenderProps<Values, Name>) => ReactNode;
};

/** A field with its label above, its hint and its error below; the child puts the input inside `Form.Control`. */
export function FormRow<Values extends FieldValues, Name extends FieldPath<Values>>(props: Props<Values, Name>) {
  const { control, name, label, hint, isOptional = false, rules, className, children } = props;
  const { t } = useTranslation("berth");
  return (
    <Form.Field
      control={control}
      name={name}
      {...(rules ? { rules } : {})}
      render={({ field }) => (
        <Form.Item className={className}>
          {/* The label's own mark for what may stay empty is English in every language. */}
          <Form.Label>
            {label}
            {isOptional && <span className="text-ui-fg-muted font-normal"> ({t("form.optional")})</span>}
          </Form.Label>
          {children(field)}
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  );
}
