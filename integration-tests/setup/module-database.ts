import { vi } from "vitest";

// Medusa's test runners were written for jest and read the server's address from these variables.
Object.assign(globalThis, { jest: vi });

const server = process.env.TEST_PG_URL;
if (!server) throw new Error("Module tests need TEST_PG_URL, a PostgreSQL superuser's address; `npm test` gives it.");

const { hostname, port, username, password } = new URL(server);
Object.assign(process.env, {
  // The runner turns TLS off for `localhost` only, and hangs on an address.
  DB_HOST: hostname === "127.0.0.1" ? "localhost" : hostname,
  DB_PORT: port,
  DB_USERNAME: decodeURIComponent(username),
  DB_PASSWORD: decodeURIComponent(password),
});
