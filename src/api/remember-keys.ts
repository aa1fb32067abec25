import { ApiLoader, type MedusaNextFunction, type MedusaRequest, type MedusaResponse } from "@medusajs/framework/http";

/** How long a publishable key that was good counts as good: so long a revoked one goes on working. */
const GOOD_MS = 10_000;
/** Keys that are remembered; a shop has a few. */
const KEYS_MAX = 100;
const HEADER = "x-publishable-api-key";

type Check = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => unknown;
type Context = { key: string; sales_channel_ids: string[] };
type WithContext = { publishable_key_context?: Context };

/**
 * Medusa's check of publishable keys, asked once in ten seconds for each good key. The key is no secret: it names the
 * sales channels of a shop, and Medusa would read them anew, by two statements through its query layer, for every
 * request. Keys that are not good are never remembered.
 */
export function rememberGoodKeys(check: Check, clock: () => number = Date.now): Check {
  const good = new Map<string, { context: Context; until: number }>();
  return (req, res, next) => {
    const key = req.get(HEADER);
    const kept = key === undefined ? undefined : good.get(key);
    if (kept && kept.until > clock()) {
      (req as WithContext).publishable_key_context = { ...kept.context };
      return next();
    }
    return check(req, res, (error?: unknown) => {
      const context = (req as WithContext).publishable_key_context;
      if (key !== undefined) good.delete(key);
      if (!error && key !== undefined && context) {
        good.set(key, { context, until: clock() + GOOD_MS });
        const [oldest] = good.keys();
        if (good.size > KEYS_MAX && oldest !== undefined) good.delete(oldest);
      }
      return next(error);
    });
  };
}

/** The name that Medusa gives its check; a test finds it in the framework. */
export const KEY_CHECK = "ensurePublishableApiKeyMiddleware";

/**
 * Puts that in the place of Medusa's own, by the hook through which its middlewares are traced: the only one that it
 * has for those that stand before ours. Called before the router is built.
 */
export function rememberKeysOfRouter(): void {
  const trace = ApiLoader.traceMiddleware;
  ApiLoader.traceMiddleware = (handler, route) => {
    const own = handler.name === KEY_CHECK ? (rememberGoodKeys(handler as Check) as typeof handler) : handler;
    return trace ? trace(own, route) : own;
  };
}
