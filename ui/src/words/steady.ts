// A way round a fault of WebKit on Linux.

/**
 * WebKit lifts a whole Arabic word when the last sign of its run of one font is a vowel sign (the tanwin of "جداً").
 * A zero-width non-joiner after the sign ends the run instead (no other invisible sign does). A space does not end a run.
 */
export function steady(words: string): string {
  return words.replace(/([\u064B-\u0652])(?=$|[^\u0600-\u06FF\s])/gu, "$1\u200C");
}
