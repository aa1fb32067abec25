import { changePassword } from "../../../../../account/change-password";
import { customerOf, handle } from "../../../../../shared/handle";
import { changePassword as route } from "../../../../contract";

export const POST = handle(route, async ({ actor, body, scope }) => {
  await changePassword(scope, customerOf(actor), body.old_password, body.new_password);
  return { changed: true };
});
