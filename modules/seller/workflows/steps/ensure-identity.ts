import type { IAuthModuleService, IUserModuleService } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { Problem } from "../../../../src/shared/problem";

type Input = { email: string; password: string; first_name?: string | undefined; last_name?: string | undefined };
type Made = { identity_id: string; user_id: string; made_identity: boolean; made_user: boolean };

const PROVIDER = "emailpass";

async function findOrRegister(
  auth: IAuthModuleService,
  input: Input,
): Promise<{ id: string; user_id: string | undefined; made: boolean }> {
  const body = { email: input.email, password: input.password };
  const registered = await auth.register(PROVIDER, { body });
  if (registered.success && registered.authIdentity)
    return { id: registered.authIdentity.id, user_id: undefined, made: true };
  // The address is known, perhaps from a consumer account: the same password proves that it is the same person.
  const known = await auth.authenticate(PROVIDER, { body });
  if (!known.success || !known.authIdentity) {
    throw new Problem(
      "auth.email_taken",
      "This e-mail address already has an account. Use its password, or another address.",
      {
        fields: [{ path: "email", message: "already has an account with another password" }],
      },
    );
  }
  const userId = known.authIdentity.app_metadata?.user_id;
  return { id: known.authIdentity.id, user_id: typeof userId === "string" ? userId : undefined, made: false };
}

/**
 * A person as a Medusa user who can sign in by e-mail and password: an account that is there and whose password fits
 * is used, else made. Compensation removes only what this step made.
 */
export const ensureIdentityStep = createStep(
  "ensure-identity",
  async (input: Input, { container }) => {
    const auth = container.resolve<IAuthModuleService>(Modules.AUTH);
    const users = container.resolve<IUserModuleService>(Modules.USER);
    const identity = await findOrRegister(auth, input);
    const made: Made = {
      identity_id: identity.id,
      user_id: identity.user_id ?? "",
      made_identity: identity.made,
      made_user: false,
    };
    try {
      if (!identity.user_id) {
        const user = await users.createUsers({
          email: input.email,
          first_name: input.first_name ?? null,
          last_name: input.last_name ?? null,
        });
        Object.assign(made, { user_id: user.id, made_user: true });
        await auth.updateAuthIdentities({
          id: identity.id,
          app_metadata: { ...(await metadataOf(auth, identity.id)), user_id: user.id },
        });
      }
    } catch (error) {
      await undo(auth, users, made);
      throw error;
    }
    return new StepResponse(made, made);
  },
  async (made, { container }) => {
    if (!made) return;
    await undo(
      container.resolve<IAuthModuleService>(Modules.AUTH),
      container.resolve<IUserModuleService>(Modules.USER),
      made,
    );
  },
);

async function metadataOf(auth: IAuthModuleService, identityId: string): Promise<Record<string, unknown>> {
  return (await auth.retrieveAuthIdentity(identityId)).app_metadata ?? {};
}

async function undo(auth: IAuthModuleService, users: IUserModuleService, made: Made): Promise<void> {
  if (made.made_identity) {
    await auth.deleteAuthIdentities([made.identity_id]);
  } else if (made.made_user) {
    const { user_id: _removed, ...rest } = await metadataOf(auth, made.identity_id);
    await auth.updateAuthIdentities({ id: made.identity_id, app_metadata: rest });
  }
  if (made.made_user) await users.deleteUsers([made.user_id]);
}
