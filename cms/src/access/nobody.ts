import type { Access } from "payload";

/** Nobody over the wire; Payload's own code still may. The default of this CMS. */
export const nobody: Access = () => false;
