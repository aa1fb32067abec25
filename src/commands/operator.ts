import { randomBytes } from "node:crypto";
import type { ExecArgs, IAuthModuleService, IUserModuleService, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { SELLER, type SellerService } from "../../modules/seller";
import { now } from "../shared/clock";

const PASSWORD_BYTES = 12;

async function findUser(container: MedusaContainer, email: string): Promise<string | undefined> {
  const users = container.resolve<IUserModuleService>(Modules.USER);
  const [user] = await users.listUsers({ email }, { select: ["id"] });
  return user?.id;
}

/** Makes a person who can sign in, with a password that is said once. Throws when the address signs somebody in already. */
async function makeUser(container: MedusaContainer, email: string): Promise<{ id: string; password: string }> {
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH);
  const password = randomBytes(PASSWORD_BYTES).toString("base64url");
  const { success, authIdentity, error } = await auth.register("emailpass", { body: { email, password } });
  if (!success || !authIdentity) {
    throw new Error(
      `${email} cannot be given a sign-in: ${error}. Let them sign up as a business first, then add them.`,
    );
  }
  const user = await container.resolve<IUserModuleService>(Modules.USER).createUsers({ email });
  await auth.updateAuthIdentities({ id: authIdentity.id, app_metadata: { user_id: user.id } });
  return { id: user.id, password };
}

async function add(container: MedusaContainer, email: string): Promise<string> {
  const known = await findUser(container, email);
  const made = known ? undefined : await makeUser(container, email);
  const id = known ?? made?.id;
  if (!id) throw new Error(`${email} has no user`);
  await container.resolve<SellerService>(SELLER).addOperator(id, now());
  const secret = made ? ` Password, shown only now: ${made.password}` : "";
  return `${email} is an operator.${secret}`;
}

async function remove(container: MedusaContainer, email: string): Promise<string> {
  const id = await findUser(container, email);
  if (!id) throw new Error(`There is no user ${email}.`);
  await container.resolve<SellerService>(SELLER).removeOperator(id);
  return `${email} is no longer an operator.`;
}

/**
 * `npm run operator -- add|remove <e-mail>`: who runs the marketplace. Run by `medusa exec`; the answer goes to the
 * standard output after the mark, because Medusa's own log goes there too.
 */
export default async function operator({ container, args }: ExecArgs): Promise<void> {
  const [what, address] = args;
  const email = address?.trim().toLowerCase();
  if ((what !== "add" && what !== "remove") || !email?.includes("@")) {
    throw new Error("Say whom: npm run operator -- add|remove <e-mail>");
  }
  console.log(`ANSWER ${what === "add" ? await add(container, email) : await remove(container, email)}`);
}
