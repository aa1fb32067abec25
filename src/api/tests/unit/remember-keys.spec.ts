import { readFileSync } from "node:fs";
import path from "node:path";
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { describe, expect, it } from "vitest";
import { KEY_CHECK, rememberGoodKeys } from "../../remember-keys";

const ROOT = path.resolve(__dirname, "..", "..", "..", "..");

/** A check that knows one good key and counts how often it is asked. */
function checked() {
  const asked: string[] = [];
  let time = 0;
  const remembering = rememberGoodKeys(
    (req, _res, next) => {
      const key = req.get("x-publishable-api-key") ?? "";
      asked.push(key);
      if (key !== "pk_good") return next(new Error("refused"));
      Object.assign(req, { publishable_key_context: { key, sales_channel_ids: ["sc_1"] } });
      return next();
    },
    () => time,
  );
  async function call(key?: string) {
    const req = { get: () => key } as unknown as MedusaRequest;
    let refused: unknown;
    const next = ((error?: unknown) => {
      refused = error;
    }) as MedusaNextFunction;
    await remembering(req, {} as MedusaResponse, next);
    return { refused, context: (req as { publishable_key_context?: object }).publishable_key_context };
  }
  const pass = (milliseconds: number) => {
    time += milliseconds;
  };
  return { asked, call, pass };
}

describe("publishable keys", () => {
  it("that are good are checked once in ten seconds, and every request has its channels", async () => {
    const { asked, call, pass } = checked();
    const answer = { refused: undefined, context: { key: "pk_good", sales_channel_ids: ["sc_1"] } };
    expect(await call("pk_good")).toEqual(answer);
    expect(await call("pk_good")).toEqual(answer);
    expect(asked).toEqual(["pk_good"]);
    pass(10_000);
    expect(await call("pk_good")).toEqual(answer);
    expect(asked).toEqual(["pk_good", "pk_good"]);
  });

  it("that are not good are checked and refused every time", async () => {
    const { asked, call } = checked();
    for (const key of ["pk_bad", "pk_bad", undefined, undefined]) {
      expect((await call(key)).refused).toBeInstanceOf(Error);
    }
    expect(asked).toHaveLength(4);
  });

  it("are still checked by the middleware whose place this takes", () => {
    const router = readFileSync(path.join(ROOT, "node_modules/@medusajs/framework/dist/http/router.js"), "utf8");
    expect(router).toContain(`traceMiddleware(ensure_publishable_api_key_1.${KEY_CHECK}`);
  });
});
