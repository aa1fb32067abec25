import type { z } from "zod";
import { mergeMetadata } from "../domain/metadata";
import { cancelSetup, type SetupIntentRecord } from "../domain/setup-intent";
import { invalidParameter } from "../errors";
import { recordEvent } from "../events";
import { expandPaths } from "../expand";
import { newId, randomLetters } from "../identifiers";
import { answerPage } from "../list-page";
import {
  cancelSetupParameters,
  confirmSetupParameters,
  createSetupParameters,
  listSetupParameters,
  publishableConfirmSetupParameters,
  publishableRetrieveSetupParameters,
  retrieveSetupParameters,
  updateSetupParameters,
} from "../parameters/setup-intent";
import { returnUrlForConfirmation } from "../payment-flow";
import { checkCustomer, checkTypesVersion } from "../payment-intents";
import { givenMethod, methodById } from "../payment-methods";
import { ok, type RequestContext } from "../request-context";
import { type ApiRoute, defineRoute } from "../router";
import {
  checkSetupSecret,
  confirmSetupAndStore,
  lockSetup,
  presentSetup,
  refuseSetup,
  visibleSetup,
} from "../setup-flow";
import { setupIntents } from "../store/tables";

function newSetup(
  context: RequestContext,
  given: z.output<typeof createSetupParameters>,
  paymentMethodId: string | null,
): SetupIntentRecord {
  const id = newId("seti");
  const automatic = given.payment_method_types === undefined && given.automatic_payment_methods?.enabled !== false;
  return {
    id,
    accountId: context.accountId,
    createdSeconds: context.nowSeconds,
    clientSecret: `${id}_secret_${randomLetters(25)}`,
    status: paymentMethodId === null ? "requires_payment_method" : "requires_confirmation",
    usage: given.usage ?? "off_session",
    customerId: given.customer ?? null,
    paymentMethodId,
    description: given.description ?? null,
    metadata: mergeMetadata({}, given.metadata),
    nextAction: null,
    lastError: null,
    cancellationReason: null,
    automaticPaymentMethods: automatic
      ? { allowRedirects: given.automatic_payment_methods?.allow_redirects ?? "always" }
      : null,
    paymentMethodTypes: given.payment_method_types ?? ["card"],
    allowedPaymentMethodTypes: given.allowed_payment_method_types ?? null,
  };
}

const create = defineRoute({
  method: "POST",
  path: "/v1/setup_intents",
  parameters: createSetupParameters,
  handle: async (context, given) => {
    checkTypesVersion(context, given);
    if (given.return_url !== undefined && !given.confirm) {
      throw invalidParameter(
        "return_url",
        "The parameter `return_url` cannot be passed when creating a SetupIntent unless `confirm` is set to true.",
      );
    }
    await checkCustomer(context, given.customer);
    const method = await givenMethod(context, given, given.customer ?? null);
    const setup = newSetup(context, given, method?.id ?? null);
    const returnUrl = given.confirm ? returnUrlForConfirmation(setup, given) : null;
    await setupIntents.insert(context.transaction, setup);
    const created = await presentSetup(context, setup);
    await recordEvent(context, "setup_intent.created", created);
    if (!given.confirm) return ok(await expandPaths(context, created, given.expand));
    const answer = await confirmSetupAndStore(context, setup, method, returnUrl);
    return answer.status === 200 ? ok(await expandPaths(context, answer.body, given.expand)) : answer;
  },
});

const list = defineRoute({
  method: "GET",
  path: "/v1/setup_intents",
  parameters: listSetupParameters,
  handle: (context, given) =>
    answerPage(context, given, {
      url: "/v1/setup_intents",
      noun: "setup_intent",
      table: setupIntents,
      where: { customer_id: given.customer, payment_method_id: given.payment_method },
      present: (record) => presentSetup(context, record),
    }),
});

const retrieve = defineRoute({
  method: "GET",
  path: "/v1/setup_intents/:id",
  parameters: retrieveSetupParameters,
  publishableParameters: publishableRetrieveSetupParameters,
  handle: async (context, given, path) => {
    const setup = await lockSetup(context, path.id ?? "");
    checkSetupSecret(context, setup, given.client_secret);
    const visible = visibleSetup(context, await presentSetup(context, setup));
    return ok(await expandPaths(context, visible, given.expand));
  },
});

const update = defineRoute({
  method: "POST",
  path: "/v1/setup_intents/:id",
  parameters: updateSetupParameters,
  handle: async (context, given, path) => {
    const found = await lockSetup(context, path.id ?? "");
    const changesPayment = given.customer !== undefined || given.payment_method !== undefined;
    if (changesPayment && (found.status === "succeeded" || found.status === "canceled")) {
      return refuseSetup(
        context,
        found,
        `You cannot update this SetupIntent because it has already ${found.status === "canceled" ? "been canceled" : "succeeded"}.`,
      );
    }
    await checkCustomer(context, given.customer);
    const customerId = given.customer ?? found.customerId;
    const method =
      given.payment_method === undefined ? null : await methodById(context, given.payment_method, customerId);
    const changed: SetupIntentRecord = {
      ...found,
      customerId,
      description: given.description ?? found.description,
      metadata: mergeMetadata(found.metadata, given.metadata),
      ...(method ? { paymentMethodId: method.id, status: "requires_confirmation", nextAction: null } : {}),
    };
    await setupIntents.save(context.transaction, changed);
    return ok(await expandPaths(context, await presentSetup(context, changed), given.expand));
  },
});

const confirm = defineRoute({
  method: "POST",
  path: "/v1/setup_intents/:id/confirm",
  parameters: confirmSetupParameters,
  publishableParameters: publishableConfirmSetupParameters,
  handle: async (context, given, path) => {
    const found = await lockSetup(context, path.id ?? "");
    checkSetupSecret(context, found, given.client_secret);
    const method =
      (await givenMethod(context, given, found.customerId)) ??
      (found.paymentMethodId === null ? null : await methodById(context, found.paymentMethodId, found.customerId));
    const returnUrl = method === null ? null : returnUrlForConfirmation(found, given);
    const answer = await confirmSetupAndStore(context, found, method, returnUrl);
    return answer.status === 200 ? ok(await expandPaths(context, answer.body, given.expand)) : answer;
  },
});

const cancel = defineRoute({
  method: "POST",
  path: "/v1/setup_intents/:id/cancel",
  parameters: cancelSetupParameters,
  handle: async (context, given, path) => {
    const found = await lockSetup(context, path.id ?? "");
    const outcome = cancelSetup(found, given.cancellation_reason ?? null);
    if (outcome.kind === "refused") return refuseSetup(context, found, outcome.message);
    await setupIntents.save(context.transaction, outcome.setup);
    const presented = await presentSetup(context, outcome.setup);
    await recordEvent(context, "setup_intent.canceled", presented);
    return ok(await expandPaths(context, presented, given.expand));
  },
});

export const setupIntentRoutes: readonly ApiRoute[] = [create, list, retrieve, update, confirm, cancel];
