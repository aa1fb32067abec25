import { once } from "node:events";
import { createServer, type RequestListener, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { Gate } from "../../gate";
import { laneOf } from "../../lane-of";

type Answer = { status: number; headers: Record<string, unknown>; body: string };

const LANE = { inFlightMax: 1, waitingMax: 1, waitMsMax: 20_000 };
let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Until something is so; the test's own patience ends it. */
async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await pause(5);
}

/** A server behind a gate; what it has been asked stays open until the test answers it. */
async function openGate(lane = LANE) {
  const asked: { url: string; res: ServerResponse }[] = [];
  const handle: RequestListener = ({ url = "" }, res) => void asked.push({ url, res });
  const gate = new Gate({ money: lane, other: lane }, handle);
  let arrived = 0;
  let closed = 0;
  server = createServer(gate.onRequest).listen(0);
  server.on("request", (_, res) => {
    arrived += 1;
    res.once("close", () => {
      closed += 1;
    });
  });
  await once(server, "listening");
  return {
    ...{ gate, asked, port: (server.address() as AddressInfo).port },
    /** So many requests have come to the server, so many connections or answers have ended. */
    seen: (count: number) => until(() => arrived >= count),
    over: (count: number) => until(() => closed >= count),
    /** So many requests have been let in. */
    letIn: (count: number) => until(() => asked.length >= count),
  };
}

function ask(port: number, method: string, path: string): Promise<Answer> & { hangUp(): void } {
  const asking = request({ port, method, path });
  const answer = new Promise<Answer>((resolve, reject) => {
    asking.once("error", reject);
    asking.once("response", async (res) => {
      let body = "";
      for await (const chunk of res) body += String(chunk);
      resolve({ status: res.statusCode ?? 0, headers: res.headers, body });
    });
  });
  asking.end();
  return Object.assign(answer, { hangUp: () => void asking.destroy() });
}

describe("the lane of a request", () => {
  it("is the money's for bookings and events, none for what never waits, the others' for the rest", () => {
    expect(laneOf("POST", "/store/bookings/bkg_1/complete")).toBe("money");
    expect(laneOf("POST", "/store/bookings")).toBe("money");
    expect(laneOf("POST", "/hooks/stripe")).toBe("money");
    expect(laneOf("POST", "/seller/bookings/bkg_1/confirm")).toBe("money");
    expect(laneOf("GET", "/store/bookings/bkg_1")).toBe("other");
    expect(laneOf("GET", "/store/listings?q=a")).toBe("other");
    expect(["/health", "/health/ready", "/app/login", "/static/a.webp"].map((url) => laneOf("GET", url))).toEqual(
      Array(4).fill(null),
    );
    expect(laneOf("OPTIONS", "/store/bookings")).toBeNull();
  });
});

describe("a gate", () => {
  it("serves one after the other, refuses who finds the queue full, and keeps the money's place free", async () => {
    const { port, asked, seen, letIn } = await openGate();
    const first = ask(port, "GET", "/store/1");
    await letIn(1);
    const second = ask(port, "GET", "/store/2");
    await seen(2);
    const third = await ask(port, "GET", "/store/3");
    expect([third.status, third.headers["retry-after"]]).toEqual([503, "1"]);
    expect(JSON.parse(third.body)).toMatchObject({ code: "server.unavailable", details: { retry_after_seconds: 1 } });
    const [paying, health] = [ask(port, "POST", "/store/bookings/b/complete"), ask(port, "GET", "/health")];
    await letIn(3);
    expect(asked.map(({ url }) => url).sort()).toEqual(["/health", "/store/1", "/store/bookings/b/complete"]);
    for (const { res } of [...asked]) res.end("done");
    await letIn(4);
    expect(asked.at(-1)?.url).toBe("/store/2");
    asked.at(-1)?.res.end("done");
    for (const answer of [first, second, paying, health]) expect((await answer).status).toBe(200);
  });

  it("refuses who has waited in vain", async () => {
    const { port, asked, letIn } = await openGate({ ...LANE, waitMsMax: 200 });
    const first = ask(port, "GET", "/store/1");
    await letIn(1);
    const began = performance.now();
    expect((await ask(port, "GET", "/store/2")).status).toBe(503);
    expect(performance.now() - began).toBeGreaterThanOrEqual(199);
    asked[0]?.res.end("done");
    expect((await first).status).toBe(200);
    expect(asked).toHaveLength(1);
  });

  it("keeps the place of work that goes on for somebody who has hung up, and the queue free of who has", async () => {
    const { port, asked, seen, over, letIn } = await openGate();
    const first = ask(port, "GET", "/store/1");
    await letIn(1);
    const second = ask(port, "GET", "/store/2");
    await seen(2);
    const gone = [expect(first).rejects.toThrow(), expect(second).rejects.toThrow()];
    first.hangUp();
    second.hangUp();
    await Promise.all([...gone, over(2)]);
    const third = ask(port, "GET", "/store/3");
    await seen(3);
    expect(asked.map(({ url }) => url)).toEqual(["/store/1"]);
    asked[0]?.res.end("to nobody");
    await letIn(2);
    expect(asked.map(({ url }) => url)).toEqual(["/store/1", "/store/3"]);
    asked[1]?.res.end("done");
    expect((await third).status).toBe(200);
  });

  it("when it stops, serves who is inside or waits, says that the connection ends, and lets nobody else in", async () => {
    const { gate, port, asked, seen, letIn } = await openGate();
    const first = ask(port, "GET", "/store/1");
    await letIn(1);
    const second = ask(port, "GET", "/store/2");
    await seen(2);
    gate.stop();
    const late = await ask(port, "GET", "/health");
    expect([late.status, late.headers.connection]).toEqual([503, "close"]);
    asked[0]?.res.end("done");
    await letIn(2);
    asked[1]?.res.end("done");
    for (const answer of [await first, await second]) {
      expect([answer.status, answer.headers.connection]).toEqual([200, "close"]);
    }
  });
});
