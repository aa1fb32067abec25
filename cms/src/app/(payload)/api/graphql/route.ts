import config from "@payload-config";
import { GRAPHQL_POST, REST_OPTIONS } from "@payloadcms/next/routes";
import { refuseOversizedBody } from "../../../../http/refuse-oversized-body.ts";

export const POST = refuseOversizedBody(GRAPHQL_POST(config));
export const OPTIONS = REST_OPTIONS(config);
