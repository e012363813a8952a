// Reading what a person typed. Pure.

/** Arabic-Indic digits and signs count as their Latin twins. */
export function latin(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

/** A whole number, or undefined when it is none. */
export function whole(text: string): number | undefined {
  const bare = latin(text).trim().replace(/^\u2212/, "-");
  return /^-?\d{1,15}$/.test(bare) ? Number(bare) : undefined;
}

/** "9:05", "0905", "٩:٠٥": minutes after midnight, or null. */
export function clock(text: string): number | null {
  const match = /^(\d{1,2})[:.\s]?(\d{2})$/.exec(latin(text).trim());
  if (!match) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  return hour < 24 && minute < 60 ? hour * 60 + minute : null;
}

/** The key under which an institution's own field is kept, made from the words a person gave it. Null when nothing Latin is left. */
export function ownKey(words: string): string | null {
  const bare = latin(words).toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "");
  const key = bare.replace(/^x_/, "").replace(/[^a-z0-9]+/g, "_").replace(/^_+|_+$/g, "").slice(0, 38);
  return key === "" ? null : `x_${key}`;
}
