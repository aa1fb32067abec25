import { APIError, type CollectionBeforeOperationHook } from "payload";

/**
 * A picture is uploaded, never fetched: with a `url` instead of a file Payload would request that
 * address from inside our network.
 */
export const refuseRemoteFiles: CollectionBeforeOperationHook = ({ operation, req }) => {
  if (operation !== "create" || !req.data?.url) return;
  throw new APIError("Upload a file: addresses of pictures are not fetched.", 400);
};
