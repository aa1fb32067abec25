import { setTimeout as pause } from "node:timers/promises";
import { percentile } from "../../scripts/bench/harness/statistics";
import { residentMb } from "../../scripts/bench/soak/memory";
import { Connection, type Heard } from "../setup/connection";

/** What a client does after it was refused: less than it was asked to, but no busy loop. */
const REFUSED_MS = 100;
const HEALTH_MS = 250;

export type Overload = {
  answers: Heard[];
  /** Requests whose connection broke. */
  broken: number;
  health: Heard[];
  memory_mb: { before: number; most: number };
};

/** A search with dates, so that nobody keeps its answer. */
export const search = (number: number) => {
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  return `/store/listings?limit=5&from=${day(20 + (number % 200))}&to=${day(22 + (number % 200))}`;
};

/** So many connections search without rest for so long; somebody asks for `/health` all the while. */
export async function overload(
  apiUrl: string,
  group: number,
  plan: { connections: number; seconds: number },
): Promise<Overload> {
  const heard: Overload = { answers: [], broken: 0, health: [], memory_mb: { before: residentMb(group), most: 0 } };
  const end = performance.now() + plan.seconds * 1000;
  let asked = 0;
  const searcher = async () => {
    const connection = new Connection(apiUrl);
    while (performance.now() < end) {
      asked += 1;
      const answer = await connection.ask("GET", search(asked)).catch(() => null);
      if (answer) heard.answers.push(answer);
      else heard.broken += 1;
      if (answer?.status !== 200) await pause(REFUSED_MS);
    }
    connection.close();
  };
  const watcher = async () => {
    const connection = new Connection(apiUrl);
    while (performance.now() < end) {
      heard.health.push(await connection.ask("GET", "/health"));
      heard.memory_mb.most = Math.max(heard.memory_mb.most, residentMb(group));
      await pause(HEALTH_MS);
    }
    connection.close();
  };
  await Promise.all([watcher(), ...Array.from({ length: plan.connections }, searcher)]);
  return heard;
}

/** The figures of an overload in one line. */
export function figuresOf({ answers, broken, health, memory_mb }: Overload) {
  const ms = (of: readonly Heard[], percent: number) =>
    Math.round(
      percentile(
        of.map((one) => one.ms),
        percent,
      ),
    );
  const times = (of: readonly Heard[]) => ({ count: of.length, p50_ms: ms(of, 50), p99_ms: ms(of, 99) });
  return {
    served: times(answers.filter(({ status }) => status === 200)),
    refused: times(answers.filter(({ status }) => status === 503)),
    other: answers.filter(({ status }) => status !== 200 && status !== 503).length,
    broken,
    health: times(health),
    memory_mb: { before: Math.round(memory_mb.before), most: Math.round(memory_mb.most) },
  };
}
