// Choices, and how they are found by typing.
import { ENDINGS } from "@/generated/vocabularies/words";

export interface Option {
  value: string;
  label: string;
  hint?: string | undefined;
  /** Options with the same group are shown under its name. */
  group?: string | undefined;
  /** More words by which it is found: other spellings, other languages, a code. */
  keywords?: string | undefined;
  /** What people call it, phrase by phrase: in the language now spoken, and in the others. */
  words?: readonly string[] | undefined;
  strange?: readonly string[] | undefined;
  disabled?: boolean | undefined;
}

const MARKS = /[\u064B-\u065F\u0670\u0640\u06D6-\u06ED\u0300-\u036F]/g;
const LETTERS: Record<string, string> = {
  "أ": "ا",
  "إ": "ا",
  "آ": "ا",
  "ٱ": "ا",
  "ى": "ي",
  "ی": "ي",
  "ئ": "ي",
  "ؤ": "و",
  "ة": "ه",
  "ک": "ك",
  "ß": "ss",
  "œ": "oe",
  "æ": "ae",
  "ı": "i",
};
const FOLDED = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");

/**
 * The form in which words are compared: no vowel signs, one alif, one ya, one ha, no accents, digits as 0–9.
 * Composed letters are folded before decomposing, or hamza would survive as a mark of its own.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(FOLDED, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFKD")
    .replace(MARKS, "")
    .replace(FOLDED, (letter) => LETTERS[letter] ?? letter)
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/[\s\p{P}]+/gu, " ")
    .trim();
}

/** Shortest rest of a word that still says what it is about. */
const STEM_MIN = 3;

/** Folded once: the words of vocabularies are many, and they are compared at each key. */
const folded_before = new Map<string, readonly string[]>();
function wordsOf(phrase: string): readonly string[] {
  const known = folded_before.get(phrase);
  if (known) return known;
  const made = fold(phrase).split(" ").filter((word) => word !== "").map(bare);
  folded_before.set(phrase, made);
  return made;
}

/** The word without the Arabic article. */
function bare(word: string): string {
  return word.startsWith("ال") && word.length >= 2 + STEM_MIN ? word.slice(2) : word;
}

function stem(word: string): string {
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= STEM_MIN);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

const begins = (words: readonly string[], parts: readonly string[]) => parts.every((part) => words.some((word) => word.startsWith(part)));
const related = (words: readonly string[], parts: readonly string[]) => parts.every((part) => words.some((word) => stem(word) === stem(part)));

/** Up to this rank an option begins with what was typed, in the language being read. */
const PLAIN_RANK_MAX = 3;

/** How well an option fits, 0 the best, and the everyday word that made it fit; null when it does not. As `model::synonym` ranks. */
function rank(option: Option, parts: readonly string[]): { rank: number; by?: string | undefined } | null {
  const label = wordsOf(option.label);
  const joined = parts.join(" ");
  if (label.join(" ").startsWith(joined)) return { rank: 0 };
  const { words = [], strange = [] } = option;
  const same = (phrase: string) => wordsOf(phrase).join(" ") === joined;
  const begun = (phrase: string) => begins(wordsOf(phrase), parts);
  const at = (rank: number, by: string | undefined) => (by === undefined ? null : { rank, by });
  // Keywords and hints change with what they tell, and are not kept folded.
  const beside = fold(`${option.keywords ?? ""} ${option.hint ?? ""}`).split(" ").map(bare);
  return (
    at(1, words.find(same)) ??
    (begins([...label, ...beside], parts) ? { rank: 2 } : null) ??
    at(3, words.find(begun)) ??
    // Understood, and never shown: it is a word of another language than the one being read.
    (strange.some(same) ? { rank: 4 } : null) ??
    (strange.some(begun) ? { rank: 5 } : null) ??
    (related(label, parts) ? { rank: 6 } : null) ??
    at(6, words.find((phrase) => related(wordsOf(phrase), parts)))
  );
}

/**
 * Every typed word must begin a word of the option; `ال` may be left out. Options that begin with the query come first, then those whose label
 * has the words, then those that people call so (`by` tells how).
 */
export function matching(options: readonly Option[], query: string): (Option & { by?: string | undefined })[] {
  const parts = fold(query).split(" ").filter((word) => word !== "").map(bare);
  if (parts.length === 0) return [...options];
  const all = options
    .flatMap((option) => {
      const found = rank(option, parts);
      return found ? [{ rank: found.rank, option: found.by === undefined ? option : { ...option, by: found.by } }] : [];
    })
    .sort((a, b) => a.rank - b.rank);
  // Another language and a shared stem are guesses: they help whoever would find nothing, and crowd everybody else.
  const plain = all.filter((one) => one.rank <= PLAIN_RANK_MAX);
  return (plain.length > 0 ? plain : all).map((one) => one.option);
}
