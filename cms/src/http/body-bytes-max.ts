/** Largest body of any request: a picture of 8 MB and its form around it. */
export const BODY_BYTES_MAX = 10 * 1024 * 1024;
