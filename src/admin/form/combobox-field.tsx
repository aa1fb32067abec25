import { Combobox, Form } from "@medusajs/dashboard/components";
import type { FieldPath, FieldValues } from "react-hook-form";
import { type FieldProps, FormRow } from "./form-row";
import type { Option } from "./select-field";

type Props<Values extends FieldValues, Name extends FieldPath<Values>> = FieldProps<Values, Name> & {
  options: Option[];
  placeholder?: string;
  canClear?: boolean;
};

/** One of many options, found by typing. The empty text stands for none. */
export function ComboboxField<Values extends FieldValues, Name extends FieldPath<Values>>(props: Props<Values, Name>) {
  const { options, placeholder, canClear = false, ...row } = props;
  return (
    <FormRow {...row}>
      {({ onChange, ...field }) => (
        <Form.Control>
          <Combobox
            {...field}
            onChange={(value?: string) => onChange(value ?? "")}
            options={options}
            placeholder={placeholder}
            allowClear={canClear}
          />
        </Form.Control>
      )}
    </FormRow>
  );
}
