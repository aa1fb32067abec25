import { readFileSync } from "node:fs";
import type { Profiler } from "node:inspector";
import { setTimeout as pause } from "node:timers/promises";

/** Makes Node and what it starts open an inspector on a port of their own and say so in their log. */
export const INSPECTED = { NODE_OPTIONS: "--inspect=127.0.0.1:0" } as const;

const INTERVAL_US = 500;
const SAID = /ws:\/\/127\.0\.0\.1:\d+\/[0-9a-f-]+/g;

type Answer = { id?: number; result?: unknown; error?: { message: string } };

/** A connection to one process's inspector: asks, and answers what it says. */
async function connect(address: string) {
  const socket = new WebSocket(address);
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error(`no inspector answers at ${address}`));
  });
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  socket.onmessage = ({ data }) => {
    const { id, result, error } = JSON.parse(String(data)) as Answer;
    const asked = waiting.get(id ?? 0);
    if (error) asked?.reject(new Error(error.message));
    else asked?.resolve(result);
  };
  let asked = 0;
  const ask = <Result>(method: string, params: object = {}): Promise<Result> => {
    asked += 1;
    const id = asked;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve: (result) => resolve(result as Result), reject });
      socket.send(JSON.stringify({ id, method, params }));
    });
  };
  return { ask, close: () => socket.close() };
}

/** The processes that have said in this log where their inspector is, and still answer there. */
async function inspectorsOf(logFile: string) {
  const addresses = new Set(readFileSync(logFile, "utf8").match(SAID) ?? []);
  const connected = await Promise.allSettled([...addresses].map(connect));
  const inspectors = connected.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  if (inspectors.length === 0) throw new Error(`${logFile} names no inspector that answers`);
  return inspectors;
}

/** What is alive on the heaps of the processes of this log, in bytes, all garbage collected first. */
export async function liveHeap(logFile: string): Promise<number> {
  let bytes = 0;
  for (const { ask, close } of await inspectorsOf(logFile)) {
    await ask("HeapProfiler.collectGarbage");
    bytes += (await ask<{ usedSize: number }>("Runtime.getHeapUsage")).usedSize;
    close();
  }
  return bytes;
}

/** Samples the processes that have said in this log where their inspector is, for so many seconds; a profile each. */
export async function profileProcesses(logFile: string, seconds: number): Promise<Profiler.Profile[]> {
  const inspectors = await inspectorsOf(logFile);
  for (const { ask } of inspectors) {
    await ask("Profiler.enable");
    await ask("Profiler.setSamplingInterval", { interval: INTERVAL_US });
    await ask("Profiler.start");
  }
  await pause(seconds * 1000);
  const profiles: Profiler.Profile[] = [];
  for (const { ask, close } of inspectors) {
    const { profile } = await ask<Profiler.StopReturnType>("Profiler.stop");
    profiles.push(profile);
    close();
  }
  return profiles;
}
