import { Agent, request } from "node:http";
import { context } from "./context";

export type Heard = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
  ms: number;
};

/** One connection to a server, kept from request to request, as a browser or a proxy has one. */
export class Connection {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(private readonly apiUrl: string) {}

  /** Sends a request and reads its answer to the end. Rejects when the connection is refused or breaks. */
  ask(method: "GET" | "POST", path: string, headers: Record<string, string> = {}, body?: unknown): Promise<Heard> {
    const began = performance.now();
    const sent = body === undefined ? undefined : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const asking = request(`${this.apiUrl}${path}`, {
        method,
        agent: this.agent,
        headers: {
          "x-publishable-api-key": context.publishableKey,
          ...(sent ? { "content-type": "application/json" } : {}),
          ...headers,
        },
      });
      asking.once("error", reject);
      asking.once("response", (res) => {
        let text = "";
        res.setEncoding("utf8");
        res.on("data", (chunk: string) => {
          text += chunk;
        });
        res.once("error", reject);
        res.once("close", () => {
          if (!res.complete) reject(new Error("the answer was cut off"));
          else
            resolve({ status: res.statusCode ?? 0, headers: res.headers, body: text, ms: performance.now() - began });
        });
      });
      asking.end(sent);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
