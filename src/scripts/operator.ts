import { randomBytes } from "node:crypto";
import type { ExecArgs, IAuthModuleService, IUserModuleService } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { SELLER, type SellerService } from "../../modules/seller";
import { now } from "../shared/clock";

const USAGE = "npm run operator -- add <e-mail>   or   npm run operator -- remove <e-mail>";

/** Makes a user who can sign in; answers the password, which is shown once. */
async function makeUser(container: ExecArgs["container"], email: string): Promise<{ id: string; password: string }> {
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH);
  const password = randomBytes(15).toString("base64url");
  const registered = await auth.register("emailpass", { body: { email, password } });
  if (!registered.authIdentity) {
    throw new Error(
      `${email} has an account already, but not one of the dashboard: take another address for the operator.`,
    );
  }
  const user = await container.resolve<IUserModuleService>(Modules.USER).createUsers({ email });
  await auth.updateAuthIdentities({ id: registered.authIdentity.id, app_metadata: { user_id: user.id } });
  return { id: user.id, password };
}

/** `medusa exec src/scripts/operator add|remove <e-mail>`: who runs the marketplace. */
export default async function operator({ container, args }: ExecArgs): Promise<void> {
  const [action, address] = args;
  if (!address || !(action === "add" || action === "remove")) throw new Error(USAGE);
  const email = address.trim().toLowerCase();
  const sellers = container.resolve<SellerService>(SELLER);
  const [known] = await container.resolve<IUserModuleService>(Modules.USER).listUsers({ email }, { select: ["id"] });
  if (action === "remove") {
    if (!known) throw new Error(`There is no user ${email}.`);
    await sellers.removeOperator(known.id);
    console.log(`${email} is no longer an operator.`);
    return;
  }
  const made = known ? null : await makeUser(container, email);
  await sellers.addOperator(known?.id ?? made?.id ?? "", now());
  console.log(`${email} is an operator.${made ? ` Password, shown only now: ${made.password}` : ""}`);
}
