import { createHash } from "node:crypto";
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { env } from "../../../src/shared/env";
import type { Database } from "../../../src/shared/sql";
import { mail } from "../contract/mail";
import { passwordResetLink } from "../domain/password-reset-link";
import { languageOf } from "../language-of";

type PasswordReset = { entity_id: string; actor_type: string; token: string };

/**
 * Medusa has made a token for a new password: mail its link. The event bus is no outbox, so a crash right here loses
 * the mail; the person can ask again.
 */
export default async function mailPasswordReset({ event, container }: SubscriberArgs<PasswordReset>): Promise<void> {
  const { entity_id: email, actor_type, token } = event.data;
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as Database;
  await mail(database, {
    template: "password-reset",
    to: email,
    language: await languageOf(database, email, actor_type),
    data: { link: passwordResetLink(env().STOREFRONT_URL, { token, email, actor_type }) },
    // The token itself opens the account and does not belong into a log.
    key: `password-reset:${createHash("sha256").update(token).digest("hex")}`,
  });
}

export const config: SubscriberConfig = { event: "auth.password_reset" };
