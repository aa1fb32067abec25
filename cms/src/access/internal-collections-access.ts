import type { CollectionConfig } from "payload";
import { adminOrEditor } from "./admin-or-editor.ts";
import { nobody } from "./nobody.ts";
import { ownPreferences } from "./own-preferences.ts";
import { signedIn } from "./signed-in.ts";

type AccessRules = NonNullable<CollectionConfig["access"]>;

/** Nobody over the wire, whatever the operation. */
export const closed: AccessRules = {
  create: nobody,
  read: nobody,
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
};

/**
 * Payload adds collections of its own and opens most of them to every account. These are the
 * rules they get instead; one that is not named here (a new one of a later version) is closed.
 */
export const internalCollectionsAccess: Record<string, AccessRules> = {
  // Who is editing what. The admin looks (all roles), releases and takes over (those who write);
  // locks are made by Payload's server code, never by a request.
  "payload-locked-documents": {
    ...closed,
    read: signedIn,
    update: adminOrEditor,
    delete: adminOrEditor,
  },
  // Written through `POST /api/payload-preferences/:key`, which stores for the person who asks.
  "payload-preferences": {
    ...closed,
    read: ownPreferences,
    update: ownPreferences,
    delete: ownPreferences,
  },
};
