import type { Access } from "payload";

/** Everybody, signed in or not: what the storefront shows to all. */
export const anyone: Access = () => true;
