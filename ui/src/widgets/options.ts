// Choices, and how they are found by typing.

export interface Option {
  value: string;
  label: string;
  hint?: string | undefined;
  /** Options with the same group are shown under its name. */
  group?: string | undefined;
  /** More words by which it is found: other spellings, other languages, a code. */
  keywords?: string | undefined;
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

/** Every typed word must begin a word of the option; `ال` may be left out. Options that begin with the query come first. */
export function matching(options: readonly Option[], query: string): Option[] {
  const wanted = fold(query);
  if (wanted === "") return [...options];
  const parts = wanted.split(" ");
  const first: Option[] = [];
  const rest: Option[] = [];
  for (const option of options) {
    const label = fold(option.label);
    const words = ` ${label} ${fold(option.keywords ?? "")} ${fold(option.hint ?? "")}`;
    const found = parts.every((part) => words.includes(` ${part}`) || words.includes(` ال${part}`));
    if (found) (label.startsWith(wanted) ? first : rest).push(option);
  }
  return [...first, ...rest];
}
