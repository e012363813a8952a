// Fluent bundles by language, loaded when first needed. Knows no Svelte.
import { FluentBundle, FluentResource } from "@fluent/bundle";

export const LANGUAGES = ["ar", "en", "fr", "es"] as const;
export type Language = (typeof LANGUAGES)[number];

export const DIGITS = ["latn", "arab"] as const;
export type Digits = (typeof DIGITS)[number];

type Loader = () => Promise<string>;
const files = import.meta.glob<string>("../../../locales/*/*.ftl", { query: "?raw", import: "default" }) as Record<string, Loader>;

const resources = new Map<Language, Promise<FluentResource[]>>();

/** The tag for Intl and Fluent. The numbering system is always stated, because `ar` alone means different digits on different systems. */
export function localeTag(language: Language, digits: Digits): string {
  return `${language}-u-nu-${language === "ar" ? digits : "latn"}`;
}

function load(language: Language): Promise<FluentResource[]> {
  const known = resources.get(language);
  if (known) return known;
  const wanted = Object.keys(files)
    .filter((path) => path.includes(`/locales/${language}/`))
    .sort();
  const loading = Promise.all(wanted.map(async (path) => new FluentResource(await (files[path] as Loader)())));
  resources.set(language, loading);
  return loading;
}

/** Isolation stays on: a Latin name or a number inside Arabic words must not move its neighbours. */
export function bundleOf(tag: string, sources: FluentResource[]): FluentBundle {
  const bundle = new FluentBundle(tag, { useIsolating: true });
  for (const source of sources) bundle.addResource(source);
  return bundle;
}

export async function loadBundle(language: Language, digits: Digits): Promise<FluentBundle> {
  return bundleOf(localeTag(language, digits), await load(language));
}
