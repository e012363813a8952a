// Labels of the controlled vocabularies, in the language now spoken, and the everyday words that lead to them. Generated lists, loaded with the language.
import { WORDS } from "@/generated/vocabularies/words";
import type { Language } from "./bundles";

type Terms = Readonly<Record<string, ReadonlyArray<readonly [string, string]>>>;

/** A term to choose, with what people call it: in their language, and in the others. */
export interface TermChoice {
  value: string;
  label: string;
  words?: readonly string[];
  strange?: readonly string[];
}

const LISTS: Record<Language, () => Promise<{ TERMS: Terms }>> = {
  ar: () => import("@/generated/vocabularies/ar"),
  en: () => import("@/generated/vocabularies/en"),
  fr: () => import("@/generated/vocabularies/fr"),
  es: () => import("@/generated/vocabularies/es"),
};
/** The order of languages in the generated words. */
const ORDER: readonly Language[] = ["en", "ar", "fr", "es"];

type Lists = ReadonlyMap<string, readonly TermChoice[]>;
let lists = $state.raw<Lists>(new Map());
let labels = $state.raw<ReadonlyMap<string, ReadonlyMap<string, string>>>(new Map());

export async function readTerms(language: Language): Promise<Lists> {
  const { TERMS } = await LISTS[language]();
  const own = ORDER.indexOf(language);
  const choice = (vocabulary: string, value: string, label: string): TermChoice => {
    const words = WORDS[vocabulary]?.[value];
    return words ? { value, label, words: words[own] ?? [], strange: words.filter((_, at) => at !== own).flat() } : { value, label };
  };
  return new Map(Object.entries(TERMS).map(([name, list]) => [name, list.map(([value, label]) => choice(name, value, label))]));
}

export function useTerms(next: Lists): void {
  lists = next;
  labels = new Map([...next].map(([name, list]) => [name, new Map(list.map(({ value, label }) => [value, label]))]));
}

/** The label of one code. A code from a newer Sanad shows itself rather than vanish. */
export function term(vocabulary: string, code: string): string {
  return labels.get(vocabulary)?.get(code) ?? code;
}

/** All choices of a vocabulary, in its own order. */
export function terms(vocabulary: string): TermChoice[] {
  return [...(lists.get(vocabulary) ?? [])];
}
