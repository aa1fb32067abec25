import { type RateLimiterAbstract, RateLimiterPostgres, RateLimiterRedis } from "rate-limiter-flexible";
import { createClient } from "redis";
import { env } from "./env";
import { Problem } from "./problem";
import type { RouteLimit } from "./route";
import type { Database } from "./sql";

const limiters = new Map<string, Promise<RateLimiterAbstract>>();
let redis: Promise<unknown> | undefined;

async function redisClient(url: string): Promise<unknown> {
  redis ??= createClient({ url, disableOfflineQueue: true }).connect();
  return redis;
}

async function makeLimiter(name: string, limit: RouteLimit, database: Database): Promise<RateLimiterAbstract> {
  const settings = env();
  const options = {
    keyPrefix: name,
    points: Math.max(1, Math.round(limit.points * settings.RATE_LIMIT_FACTOR)),
    duration: limit.seconds,
  };
  if (settings.REDIS_URL) {
    return new RateLimiterRedis({
      ...options,
      storeClient: await redisClient(settings.REDIS_URL),
      useRedisPackage: true,
    });
  }
  return new Promise((resolve, reject) => {
    const limiter: RateLimiterPostgres = new RateLimiterPostgres(
      { ...options, storeClient: database, storeType: "knex", tableName: "rate_limit", tableCreated: false },
      (error?: Error) => (error ? reject(error) : resolve(limiter)),
    );
  });
}

/**
 * Counts one call against `limit` for this key, shared by all processes (Redis when set, else Postgres).
 * Throws `rate.limited` with `details.retry_after_seconds` when the window is used up.
 */
export async function spendRateLimit(name: string, limit: RouteLimit, key: string, database: Database): Promise<void> {
  let limiter = limiters.get(name);
  if (!limiter) {
    limiter = makeLimiter(name, limit, database);
    limiters.set(name, limiter);
    limiter.catch(() => limiters.delete(name));
  }
  try {
    await (await limiter).consume(key);
  } catch (refused) {
    if (refused instanceof Error) throw refused;
    const wait = Math.ceil((refused as { msBeforeNext: number }).msBeforeNext / 1000);
    throw new Problem("rate.limited", `Too many tries. Please wait ${wait} seconds.`, { retry_after_seconds: wait });
  }
}
