import { text } from "node:stream/consumers";
import autocannon from "autocannon";
import type { Load, LoadSample } from "./load";
import { percentile } from "./statistics";

const TIMEOUT_SECONDS = 30;

/** Seconds that the same queries would be asked in step by all connections: each begins at a place of its own. */
function rotated<T>(list: readonly T[], by: number): T[] {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}

async function main(): Promise<void> {
  const { url, headers, requests, connections, seconds, rate } = JSON.parse(await text(process.stdin)) as Load;
  const times: number[] = [];
  const refused: Record<string, number> = {};
  let begun = 0;
  const step = Math.max(1, Math.floor(requests.length / connections));
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon(
      {
        url,
        connections,
        duration: seconds,
        timeout: TIMEOUT_SECONDS,
        headers,
        ...(rate ? { overallRate: rate } : {}),
        setupClient: (client) => {
          client.setRequests(rotated([...requests], begun * step));
          begun += 1;
        },
      },
      (error: Error | null, answer) => (error ? reject(error) : resolve(answer)),
    );
    instance.on("response", (_client, status, _bytes, milliseconds) => {
      times.push(milliseconds);
      if (status < 200 || status > 299) refused[status] = (refused[status] ?? 0) + 1;
    });
  });
  const sample: LoadSample = {
    requests: times.length,
    per_second: times.length / result.duration,
    p50_ms: percentile(times, 50),
    p95_ms: percentile(times, 95),
    p99_ms: percentile(times, 99),
    refused,
    errors: result.errors,
  };
  process.stdout.write(JSON.stringify(sample));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
