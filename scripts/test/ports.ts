import path from "node:path";
import { assertPortsFree, freePorts } from "../../src/bootstrap/ports";
import { readJson, writeJson } from "../json-file";
import { PORT_NAMES, type PortName, type Ports, wantedPorts } from "../ports";

export type TestPorts = Ports & { redis: number };

const NAMES = [...PORT_NAMES, "redis"] as const;

function isPorts(value: unknown): value is TestPorts {
  return (
    typeof value === "object" && value !== null && NAMES.every((name) => Number.isInteger((value as TestPorts)[name]))
  );
}

async function areFree(ports: TestPorts): Promise<boolean> {
  const wanted = [
    ...wantedPorts(ports, PORT_NAMES as PortName[]),
    { service: "redis", variable: "redis", port: ports.redis },
  ];
  return assertPortsFree(wanted).then(
    () => true,
    () => false,
  );
}

/**
 * Ports for the tests, chosen by the system. The last run's are taken again while they are free: addresses that
 * the seed has written into the template database then still hold.
 */
export async function testPorts(dataDir: string): Promise<TestPorts> {
  const file = path.join(dataDir, "ports.json");
  const known = readJson(file);
  if (isPorts(known) && (await areFree(known))) return known;
  const chosen = await freePorts(NAMES.length);
  const ports = Object.fromEntries(NAMES.map((name, index) => [name, chosen[index]])) as TestPorts;
  writeJson(file, ports);
  return ports;
}
