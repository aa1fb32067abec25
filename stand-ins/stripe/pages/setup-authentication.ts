import { z } from "zod";
import { parseForm } from "../form-body";
import { keylessContext } from "../keyless-context";
import { setupVisibleToPublishableKey } from "../objects/setup-intent";
import { readParameters } from "../parameters/read-parameters";
import type { Services } from "../request-context";
import { authenticateSetupAndStore, checkSetupSecret, lockSetup } from "../setup-flow";
import { inTransaction } from "../store/database";
import { notice } from "./authentication-page";
import { html } from "./html";
import { page, pageHeaders } from "./layout";
import type { PageAnswer, PageRequest } from "./page-request";

const opening = z.strictObject({ client_secret: z.string() });
const sent = z.strictObject({ client_secret: z.string(), outcome: z.enum(["complete", "fail"]) });

const show = (text: string): PageAnswer => ({ status: 200, headers: pageHeaders, text });

/** The bank's 3-D Secure page for a card that is to be saved. */
export async function showSetupAuthentication(
  services: Services,
  request: PageRequest,
  id: string,
): Promise<PageAnswer> {
  const given = readParameters(opening, parseForm(request.query));
  return inTransaction(services.pool, async (transaction) => {
    const context = await keylessContext(services, transaction, request);
    const setup = await lockSetup(context, id);
    checkSetupSecret(context, setup, given.client_secret);
    if (setup.status !== "requires_action") {
      return show(notice("Nothing to authenticate", "This card is not waiting for authentication (any more)."));
    }
    return show(
      page(
        "Authentication",
        html`<div class="sheet"><h1>3-D Secure</h1><p>A bank would now ask you to approve that your card is saved.</p>
<form method="post" action="/3ds/${setup.id}" class="buttons">
<input type="hidden" name="client_secret" value="${setup.clientSecret}">
<button name="outcome" value="complete">Complete authentication</button>
<button name="outcome" value="fail" class="second">Fail authentication</button></form></div>`,
        true,
      ),
    );
  });
}

/** Takes the bank's answer. A browser goes back to where it came from; a program gets the SetupIntent. */
export async function finishSetupAuthentication(
  services: Services,
  request: PageRequest,
  id: string,
  asJson: boolean,
): Promise<PageAnswer> {
  const given = readParameters(sent, parseForm(request.body));
  return inTransaction(services.pool, async (transaction) => {
    const context = await keylessContext(services, transaction, request);
    const before = await lockSetup(context, id);
    checkSetupSecret(context, before, given.client_secret);
    const setup = await authenticateSetupAndStore(context, before, given.outcome);
    if (asJson) {
      const text = JSON.stringify({ setup_intent: setupVisibleToPublishableKey(setup) });
      return { status: 200, headers: { "content-type": "application/json" }, text };
    }
    if (before.nextAction?.kind !== "redirect_to_url") {
      return show(notice("Done", "You can close this page and go back to the shop."));
    }
    const target = new URL(before.nextAction.returnUrl);
    target.searchParams.set("setup_intent", before.id);
    target.searchParams.set("setup_intent_client_secret", before.clientSecret);
    target.searchParams.set("redirect_status", setup.status === "succeeded" ? "succeeded" : "failed");
    return { status: 303, headers: { location: target.toString() }, text: "" };
  });
}
