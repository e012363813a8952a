// Labels of the controlled vocabularies, in the language now spoken. Generated lists, loaded with the language.
import type { Language } from "./bundles";

type Terms = Readonly<Record<string, ReadonlyArray<readonly [string, string]>>>;

const LISTS: Record<Language, () => Promise<{ TERMS: Terms }>> = {
  ar: () => import("@/generated/vocabularies/ar"),
  en: () => import("@/generated/vocabularies/en"),
  fr: () => import("@/generated/vocabularies/fr"),
  es: () => import("@/generated/vocabularies/es"),
};

let labels = $state.raw<ReadonlyMap<string, ReadonlyMap<string, string>>>(new Map());

export async function readTerms(language: Language): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const { TERMS } = await LISTS[language]();
  return new Map(Object.entries(TERMS).map(([name, list]) => [name, new Map(list)]));
}

export function useTerms(next: ReadonlyMap<string, ReadonlyMap<string, string>>): void {
  labels = next;
}

/** The label of one code. A code from a newer Sanad shows itself rather than vanish. */
export function term(vocabulary: string, code: string): string {
  return labels.get(vocabulary)?.get(code) ?? code;
}

/** All choices of a vocabulary, in its own order. */
export function terms(vocabulary: string): { value: string; label: string }[] {
  return [...(labels.get(vocabulary) ?? [])].map(([value, label]) => ({ value, label }));
}
