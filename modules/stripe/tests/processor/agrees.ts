import fc from "fast-check";
import { expect } from "vitest";
import {
  onControl,
  type StandIn,
  secretKey,
  startStandIn,
} from "../../../../stand-ins/stripe/tests/module/stand-in-process";
import type { Answer, Call } from "./call";
import { PLATFORM } from "./card-payments";
import { type Command, processorHistories } from "./commands";
import { Processor } from "./processor";
import { balanceOf, Run, type Side } from "./side-by-side";

const DAY = 24 * 60 * 60;
/** After so many days nothing of an earlier history is under way: disputes take the longest. */
const SETTLED_DAYS = 14;
/** The stand-in's clock goes ahead ten years. */
const CLOCK_DAYS_MAX = 3_000;

let standIn: StandIn;

async function callStandIn({ method, path, parameters, account, idempotencyKey }: Call): Promise<Answer> {
  const isControl = path.startsWith("/_stand_in/");
  const typed = Object.entries(parameters).map(([name, value]) => [
    name,
    name === "amount_minor" ? Number(value) : name === "inquiry" ? value === "true" : value,
  ]);
  const form = new URLSearchParams(parameters);
  const response = await fetch(method === "GET" ? `${standIn.url}${path}?${form}` : `${standIn.url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${secretKey}`,
      ...(isControl ? { "content-type": "application/json" } : {}),
      ...(account ? { "stripe-account": account } : {}),
      ...(idempotencyKey ? { "idempotency-key": idempotencyKey } : {}),
    },
    ...(method === "POST" ? { body: isControl ? JSON.stringify(Object.fromEntries(typed)) : form } : {}),
  });
  return { status: response.status, body: (await response.json()) as object };
}

async function passOnStandIn(seconds: number): Promise<number> {
  const { body } = await onControl(standIn, "GET", "/_stand_in/clock");
  const offset_milliseconds = Number(body.offset_milliseconds) + seconds * 1000;
  const moved = await onControl(standIn, "POST", "/_stand_in/clock", { offset_milliseconds });
  return Number(moved.body.now_seconds);
}

const theStandIn: Side = { call: callStandIn, pass: async (seconds) => void (await passOnStandIn(seconds)) };

/** A processor that has what the stand-in's platform has now. A stand-in whose clock is far ahead gives way to another. */
async function modelOfNow(): Promise<Side> {
  const { body } = await onControl(standIn, "GET", "/_stand_in/clock");
  if (Number(body.offset_milliseconds) > CLOCK_DAYS_MAX * DAY * 1000) {
    await standIn.stop();
    standIn = await startStandIn();
  }
  const now = await passOnStandIn(SETTLED_DAYS * DAY);
  const { available, pending } = await balanceOf(theStandIn);
  expect(pending).toBe(0);
  const model = new Processor(now);
  const before = { account: PLATFORM, type: "before", currency: "eur", created: now, source: "before" };
  model.balance.add({ ...before, amount: available });
  return { call: async (call) => model.handle(call), pass: async (seconds) => model.pass(seconds) };
}

/**
 * Goes through so many histories on the model and on the stand-in, and expects the same answer to every command and the
 * same balances after it. The seed is printed, and makes the same histories again.
 */
export async function expectModelToAgree(runs: number): Promise<void> {
  const seed = Number(process.env.PROCESSOR_SEED ?? Math.floor(Math.random() * 2 ** 31));
  standIn = await startStandIn();
  let histories = 0;
  let commands = 0;
  try {
    await fc.assert(
      fc.asyncProperty(processorHistories, async (history) => {
        histories += 1;
        commands += history.length;
        await expectSame(history, `history-${histories}`);
      }),
      { numRuns: runs, seed },
    );
  } finally {
    await standIn.stop();
  }
  console.log(`processor: ${histories} histories, ${commands} commands, seed ${seed}`);
}

async function expectSame(history: readonly Command[], name: string): Promise<void> {
  const model = await modelOfNow();
  const [ours, theirs] = [await Run.begin(model, name), await Run.begin(theStandIn, name)];
  for (const [index, command] of history.entries()) {
    const where = `${index}: ${JSON.stringify(command)}`;
    const [our, their] = [await ours.do(command), await theirs.do(command)];
    expect(our, where).toEqual(their);
    expect([await balanceOf(model), ...(await ours.balances())], where).toEqual([
      await balanceOf(theStandIn),
      ...(await theirs.balances()),
    ]);
  }
}
