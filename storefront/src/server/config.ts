import { type Config, parseConfig } from "./parse-config";

/** The process's environment, parsed when the server starts. */
export const config: Config = parseConfig(process.env);
