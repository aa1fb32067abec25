/** Pictures that a listing can have at most. */
export const IMAGES_MAX = 20;

/** Bytes of a picture as it is sent, at most. */
export const IMAGE_BYTES_MAX = 10 * 1024 * 1024;
