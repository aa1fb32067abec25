import { type ReactNode, useState } from "react";
import { ApiError } from "../../../../src/admin/api";
import { PasswordDialog } from "./password-dialog";

const isNeeded = (error: unknown) => error instanceof ApiError && error.code === "auth.password_needed";

/**
 * For calls that the API only takes from who has just given the password: `onError` answers true when that is all that
 * was missing; the dialog is then open, and `again` is called once the password was given.
 */
export function useProved(again: () => void): { asksFor: (error: unknown) => boolean; dialog: ReactNode } {
  const [isOpen, setOpen] = useState(false);
  const asksFor = (error: unknown) => {
    if (!isNeeded(error)) return false;
    setOpen(true);
    return true;
  };
  const onProved = () => {
    setOpen(false);
    again();
  };
  return { asksFor, dialog: isOpen && <PasswordDialog onProved={onProved} onClose={() => setOpen(false)} /> };
}
