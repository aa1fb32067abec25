import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** A way to PostgreSQL that can be made slow: what the database says comes so many milliseconds late. */
export class SlowDatabase {
  delayMs = 0;
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;

  constructor(private readonly databaseUrl: string) {}

  /** Listens, and answers the address of the same database by this way. */
  async open(): Promise<string> {
    const target = new URL(this.databaseUrl);
    this.server = createServer((client) => {
      const database = connect(Number(target.port), target.hostname);
      for (const [socket, other] of [
        [client, database],
        [database, client],
      ] as const) {
        this.sockets.add(socket);
        socket.setNoDelay(true);
        socket.on("error", () => other.destroy());
        socket.once("close", () => {
          this.sockets.delete(socket);
          other.destroy();
        });
      }
      client.on("data", (bytes) => database.write(bytes));
      // Timers of one delay fire in their order; when it shrinks, what is on its way stays before what follows.
      let onItsWay = Promise.resolve();
      database.on("data", (bytes) => {
        const late = this.delayMs > 0 ? new Promise((resolve) => setTimeout(resolve, this.delayMs)) : undefined;
        onItsWay = onItsWay.then(async () => {
          await late;
          if (client.writable) client.write(bytes);
        });
      });
    }).listen(0, "127.0.0.1");
    await once(this.server, "listening");
    const url = new URL(this.databaseUrl);
    url.hostname = "127.0.0.1";
    url.port = String((this.server.address() as AddressInfo).port);
    return url.href;
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server?.close();
  }
}
