import { createServer } from "node:net";

/** A port that a service wants, and the variable that changes it. */
export type WantedPort = { service: string; variable: string; port: number };

const HOSTS = ["127.0.0.1", "::1", "0.0.0.0"] as const;

function isFreeOn(port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(false);
      else if (error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT") resolve(true);
      else reject(new Error(`Port ${port} cannot be opened: ${error.message}`));
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

async function isFree(port: number): Promise<boolean> {
  for (const host of HOSTS) if (!(await isFreeOn(port, host))) return false;
  return true;
}

/** Throws one Error that names every port that is taken, by which service it is wanted, and how to move it. */
export async function assertPortsFree(wanted: readonly WantedPort[]): Promise<void> {
  const lines: string[] = [];
  for (const { service, variable, port } of wanted) {
    const twin = wanted.find((other) => other.port === port && other.variable !== variable);
    if (twin)
      lines.push(`Port ${port} is wanted twice, by ${service} (${variable}) and ${twin.service} (${twin.variable}).`);
    else if (!(await isFree(port))) {
      lines.push(`Port ${port}, which ${service} wants, is in use. Free it, or set ${variable} to another.`);
    }
  }
  if (lines.length > 0) throw new Error(lines.join("\n"));
}

/** As many different free ports as asked for, chosen by the system and all held until every one is known. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
          const server = createServer().once("error", reject);
          server.listen({ port: 0, host: "127.0.0.1" }, () => resolve(server));
        }),
    ),
  );
  const ports = servers.map((server) => {
    const address = server.address();
    if (typeof address !== "object" || address === null) throw new Error("a listening server has no port");
    return address.port;
  });
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
