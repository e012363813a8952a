// How long guessing a passphrase would take, in words a person can weigh.

/** A hundred thousand guesses a second: a rented hall of machines against the slow key derivation of the vault. */
const GUESSES_A_SECOND_LOG10 = 5;
/** The meter shows half again as much as is required, so that more than enough is seen to be more. */
const METER_OVER = 1.5;

const SECOND = 1;
const STEPS = [
  ["minutes", 60 * SECOND],
  ["hours", 3600],
  ["days", 86_400],
  ["years", 31_557_600],
] as const;
const YEARS_SHOWN_MAX = 1_000_000;

export type GuessSpan = { unit: "moment" | "minutes" | "hours" | "days" | "years" | "ages"; count: number };

/** Half the guesses find it on average; at this scale the half does not matter. */
export function guessSpan(log10_guesses: number): GuessSpan {
  const seconds = 10 ** Math.min(300, log10_guesses - GUESSES_A_SECOND_LOG10);
  let span: GuessSpan = { unit: "moment", count: 0 };
  for (const [unit, length] of STEPS) {
    if (seconds >= length) span = { unit, count: rounded(seconds / length) };
  }
  return span.unit === "years" && span.count >= YEARS_SHOWN_MAX ? { unit: "ages", count: 0 } : span;
}

/** Two figures: more would pretend to be exact. */
function rounded(value: number): number {
  return Number(value.toPrecision(value < 10 ? 1 : 2));
}

export interface Meter {
  /** 0 to 1 of the whole line. */
  share: number;
  /** Where the requirement stands on the line. */
  mark: number;
}

export function meterOf(log10_guesses: number, required: number): Meter {
  const whole = required * METER_OVER;
  return { share: Math.min(1, Math.max(0, log10_guesses / whole)), mark: 1 / METER_OVER };
}

/** Spaces and forms of letters do not count when a passphrase is typed again. */
export function sameWords(a: string, b: string): boolean {
  const plain = (text: string) => text.normalize("NFKC").trim().replace(/\s+/g, " ");
  return plain(a) === plain(b);
}

/** A line of the recovery key as typed from paper: letters that look like digits are digits, signs between do not count. */
export function sameLine(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

function folded(line: string): string {
  return line
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1")
    .replace(/[^0-9A-Z*~$=]/g, "");
}
