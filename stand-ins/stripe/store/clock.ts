import type { Pool } from "pg";
import type { Transaction } from "./database";

type Reader = Pick<Pool | Transaction, "query">;

const nowMs = (offsetMs: number): number => Date.now() + offsetMs;

/**
 * The stand-in's one clock, in whole seconds since the epoch as Stripe's objects state time: real time and the offset
 * of the demo. Every request reads it once. Webhooks are signed and repeated by real time.
 */
export async function readNowSeconds(reader: Reader): Promise<number> {
  return Math.floor(nowMs(await readClockOffset(reader)) / 1000);
}

/** Milliseconds by which the clock is ahead of real time. */
export async function readClockOffset(reader: Reader): Promise<number> {
  const { rows } = await reader.query<{ offset_milliseconds: string }>("SELECT offset_milliseconds FROM clock");
  return Number(rows[0]?.offset_milliseconds ?? 0);
}

/**
 * Moves the clock ahead to `offsetMs` from real time. Time does not run backwards: a smaller offset, told late or
 * told again, changes nothing.
 */
export async function moveClock(transaction: Transaction, offsetMs: number): Promise<void> {
  await transaction.query("UPDATE clock SET offset_milliseconds = greatest(offset_milliseconds, $1)", [offsetMs]);
}
