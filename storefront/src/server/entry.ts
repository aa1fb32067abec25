// Read first: a wrong environment throws here, before the server listens.
import "./config";
// Second: the adapter must not listen by itself.
import "./no-autostart";
import { createServer } from "node:http";
import { handler } from "@astrojs/node/server.js";
import { compressed } from "./compressed";

const port = Number(process.env.PORT ?? 4321);
const host = process.env.HOST ?? "127.0.0.1";

createServer(compressed(handler)).listen(port, host, () => console.log(`Storefront listens on ${host}:${port}`));
