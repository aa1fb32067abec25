type File = { url: string; width: number };

/** The copies of a picture for `srcset`; undefined when there is only one. */
export function srcsetOf({ url, width, small }: File & { small?: File | null | undefined }): string | undefined {
  return small ? `${small.url} ${small.width}w, ${url} ${width}w` : undefined;
}
