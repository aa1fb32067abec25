import { z } from "zod";
import { findAccount } from "../accounts";
import { type AccountLinkRecord, LINK_SECONDS } from "../domain/account-link";
import { invalidParameter } from "../errors";
import { randomLetters } from "../identifiers";
import { expand, returnUrl, text } from "../parameters/kinds";
import { ok } from "../request-context";
import { type ApiRoute, defineRoute } from "../router";
import { accountLinks } from "../store/tables";

const create = defineRoute({
  method: "POST",
  path: "/v1/account_links",
  parameters: z.strictObject({
    account: text(255),
    type: z.enum(["account_onboarding", "account_update"]),
    refresh_url: returnUrl(),
    return_url: returnUrl(),
    collection_options: z
      .strictObject({
        fields: z.enum(["currently_due", "eventually_due"]).optional(),
        future_requirements: z.enum(["include", "omit"]).optional(),
      })
      .optional(),
    expand: expand(),
  }),
  handle: async (context, given) => {
    const account = await findAccount(context, given.account);
    if (given.type === "account_update" && account.controller.requirementCollection === "stripe") {
      throw invalidParameter("type", "You cannot create `account_update` type Account Links for this account.");
    }
    const link: AccountLinkRecord = {
      id: randomLetters(40),
      accountId: context.accountId,
      createdSeconds: context.nowSeconds,
      connectedId: account.id,
      refreshUrl: given.refresh_url,
      returnUrl: given.return_url,
      expiresSeconds: context.nowSeconds + LINK_SECONDS,
      session: null,
      isFinished: false,
    };
    await accountLinks.insert(context.transaction, link);
    return ok({
      object: "account_link",
      created: link.createdSeconds,
      expires_at: link.expiresSeconds,
      url: `${context.publicUrl}/connect/onboarding/${link.id}`,
    });
  },
});

export const accountLinkRoutes: readonly ApiRoute[] = [create];
