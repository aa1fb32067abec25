/** Words of a search that count; the rest of a longer one is left out. */
const WORDS_MAX = 12;

/** The words of what somebody typed: runs of letters and digits, whatever stands between them. */
export function wordsOf(text: string): string[] {
  const words =
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...new Set(words)].slice(0, WORDS_MAX);
}
