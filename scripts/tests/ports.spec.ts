import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { assertPortsFree, freePorts } from "../../src/bootstrap/ports";
import { portsFrom, wantedPorts } from "../ports";

let server: Server | undefined;

afterEach(() => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())));

describe("ports", () => {
  it("are moved by their variables", () => {
    expect(portsFrom({ API_PORT: "9100" })).toMatchObject({ api: 9100, storefront: 8000 });
  });

  it.each(["0", "70000", "http", "80.5"])("are refused with their variable's name when they are %s", (value) => {
    expect(() => portsFrom({ CMS_PORT: value })).toThrow(/CMS_PORT/);
  });

  it("that are taken are named with who wants them and what moves them", async () => {
    const [port] = await freePorts(1);
    server = createServer();
    await new Promise<void>((resolve) => server?.listen(port, "127.0.0.1", resolve));
    const ports = portsFrom({ API_PORT: String(port) });
    await expect(assertPortsFree(wantedPorts(ports, ["api"]))).rejects.toThrow(
      new RegExp(`Port ${port}, which Medusa wants, is in use.*API_PORT`),
    );
  });

  it("that two services want are refused before anything starts", async () => {
    const [port] = await freePorts(1);
    const ports = portsFrom({ API_PORT: String(port), CMS_PORT: String(port) });
    await expect(assertPortsFree(wantedPorts(ports, ["api", "cms"]))).rejects.toThrow(/wanted twice/);
  });

  it("chosen by the system are all different and free", async () => {
    const ports = await freePorts(20);
    expect(new Set(ports).size).toBe(20);
    await assertPortsFree(ports.map((port) => ({ service: "a test", variable: `P${port}`, port })));
  });
});
