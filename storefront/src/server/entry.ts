// Read first: a wrong environment throws here, before the server listens.
import "./config";

export * from "@astrojs/node/server.js";
