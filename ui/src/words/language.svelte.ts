// The language now spoken. Reading `t` inside markup follows every change of language or digits.
import type { FluentBundle, FluentVariable } from "@fluent/bundle";
import { DIGITS, LANGUAGES, loadBundle, localeTag, type Digits, type Language } from "./bundles";
import { readTerms, useTerms } from "./terms.svelte";

export { DIGITS, LANGUAGES, type Digits, type Language };

let spoken = $state<Language>("en");
let digits = $state<Digits>("latn");
let bundle = $state.raw<FluentBundle | null>(null);
/** English answers where a translation is missing, so a person sees words and not a key. */
let fallback = $state.raw<FluentBundle | null>(null);

/** The language now spoken, its digits, and the tag Intl wants. */
export const language = {
  get code(): Language {
    return spoken;
  },
  get digits(): Digits {
    return digits;
  },
  get tag(): string {
    return localeTag(spoken, digits);
  },
};

export function direction(of: Language = spoken): "rtl" | "ltr" {
  return of === "ar" ? "rtl" : "ltr";
}

/** Words are loaded before anything changes, so the screen never shows half of two languages. */
export async function setLanguage(next: Language): Promise<void> {
  const [own, english, terms] = await Promise.all([loadBundle(next, digits), loadBundle("en", digits), readTerms(next)]);
  spoken = next;
  bundle = own;
  fallback = english;
  useTerms(terms);
  const root = document.documentElement;
  root.lang = next;
  root.dir = direction(next);
}

export async function setDigits(next: Digits): Promise<void> {
  digits = next;
  await setLanguage(spoken);
}

export function has(id: string): boolean {
  return (bundle?.hasMessage(id) ?? false) || (fallback?.hasMessage(id) ?? false);
}

export type Args = Record<string, FluentVariable>;

/** The words for `id`. An unknown id shows itself: visible in review, caught by `cargo xtask i18n`. */
export function t(id: string, args?: Args): string {
  for (const source of [bundle, fallback]) {
    const pattern = source?.getMessage(id)?.value;
    if (source && pattern) return source.formatPattern(pattern, args ?? null, []);
  }
  return id;
}

/** The name of a language in its own script, or in the language now spoken. */
export function languageName(of: string, own = true): string {
  const name = new Intl.DisplayNames(own ? of : spoken, { type: "language" }).of(of) ?? of;
  return name.charAt(0).toLocaleUpperCase(of) + name.slice(1);
}
