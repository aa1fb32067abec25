import config from "@payload-config";
import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from "@payloadcms/next/routes";
import { refuseOversizedBody } from "../../../../http/refuse-oversized-body.ts";

export const GET = REST_GET(config);
export const OPTIONS = REST_OPTIONS(config);
export const POST = refuseOversizedBody(REST_POST(config));
export const PATCH = refuseOversizedBody(REST_PATCH(config));
export const PUT = refuseOversizedBody(REST_PUT(config));
export const DELETE = refuseOversizedBody(REST_DELETE(config));
