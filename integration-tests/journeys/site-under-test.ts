import type { Site } from "../../scripts/pages/site";
import { context } from "../setup/context";

const { storefrontUrl, apiUrl, cmsUrl, mailUrl, publishableKey, accounts } = context;

/** The group's running Berth, for what looks at its pages. */
export const site: Site = { storefrontUrl, apiUrl, cmsUrl, mailUrl, publishableKey, accounts };
