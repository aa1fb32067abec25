import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

// What is outside of Berth: it counts deliveries by idempotency key, and refuses some at random as real services do.
const deliveries = new Map<string, number>();

const server = createServer((request, response) => {
  if (request.method === "GET") {
    response.end(JSON.stringify(Object.fromEntries(deliveries)));
    return;
  }
  request.resume().on("end", () => {
    if (Math.random() < 0.05) {
      response.writeHead(503).end();
      return;
    }
    const key = String(request.headers["idempotency-key"]);
    deliveries.set(key, (deliveries.get(key) ?? 0) + 1);
    response.writeHead(204).end();
  });
});

server.listen(0, "127.0.0.1", () => console.log((server.address() as AddressInfo).port));
