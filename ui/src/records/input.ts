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

const E6 = 1_000_000;

/** "34.0209", "34,02°", "٣٤٫٠٢", "6.84 W": millionths of a degree, or what is wrong with it. As `model::place` reads. */
export function degrees(text: string, max: number): number | "bad" | "range" {
  const bare = latin(text).replace(/[٫،,]/g, ".").replace(/\u2212/g, "-").replace(/[\s°\u200e\u200f\u2066-\u2069]/g, "").toLowerCase();
  const match = /^(-?)(\d{1,12})(?:\.(\d{0,12}))?([nsewo]?)$/.exec(bare);
  if (!match) return "bad";
  const [, minus, whole = "", part = "", side = ""] = match;
  const south = ["s", "w", "o"].includes(side);
  if (minus === "-" && south) return "bad";
  const size = Number(whole) * E6 + Number(part.padEnd(6, "0").slice(0, 6));
  if (size > max * E6) return "range";
  return size === 0 ? 0 : minus === "-" || south ? -size : size;
}

/** Stored millionths as degrees, as a person would type them again. */
export function degreesText(stored: number): string {
  const size = Math.abs(stored);
  const part = String(size % E6).padStart(6, "0").replace(/0+$/, "");
  return `${stored < 0 ? "-" : ""}${Math.trunc(size / E6)}${part === "" ? "" : `.${part}`}`;
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
