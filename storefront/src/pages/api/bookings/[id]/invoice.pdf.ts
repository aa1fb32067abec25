import type { APIRoute } from "astro";
import { readInvoicePdf } from "../../../../server/bookings";

/** An invoice or credit note of a booking of this visitor, to be kept. */
export const GET: APIRoute = async ({ locals: { visit }, params, url }) => {
  const document = url.searchParams.get("document");
  const id = document && /^[\w-]{1,128}$/.test(document) ? document : undefined;
  const file = await readInvoicePdf(visit, params.id, id);
  return new Response(file.body, {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": file.headers.get("content-disposition") ?? "attachment",
      "cache-control": "private, no-store",
    },
  });
};
