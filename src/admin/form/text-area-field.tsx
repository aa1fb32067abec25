import { Form } from "@medusajs/dashboard/components";
import { Textarea } from "@medusajs/ui";
import type { FieldPath, FieldValues } from "react-hook-form";
import { type FieldProps, FormRow } from "./form-row";

type Props<Values extends FieldValues, Name extends FieldPath<Values>> = FieldProps<Values, Name> & { rows?: number };

/** Text of several lines. */
export function TextAreaField<Values extends FieldValues, Name extends FieldPath<Values>>(props: Props<Values, Name>) {
  const { rows = 4, ...row } = props;
  return (
    <FormRow {...row}>
      {(field) => (
        <Form.Control>
          <Textarea rows={rows} {...field} />
        </Form.Control>
      )}
    </FormRow>
  );
}
