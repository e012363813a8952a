// Numbers, dates, sizes and spans in the language now spoken. The present moment is an argument: the desk knows it, the screen does not.
import { language, t } from "./language.svelte";
import { parsePartialDate, type PartialDate } from "./partial_date";

/** `short` fits a list, `full` adds the day of the week. Arabic months have one name everywhere, as on papers. */
export type DateStyle = "short" | "long" | "full";

const numbers = new Map<string, Intl.NumberFormat>();

/** Making a formatter costs far more than using it, and lists use thousands. */
function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language.tag + JSON.stringify(options);
  const known = numbers.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(language.tag, options);
  numbers.set(key, made);
  return made;
}

const dates = new Map<string, Intl.DateTimeFormat>();

/** The Gregorian calendar is stated, because some Arabic locales mean another one. */
function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const tag = `${language.tag}-ca-gregory`;
  const key = tag + JSON.stringify(options);
  const known = dates.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(tag, options);
  dates.set(key, made);
  return made;
}

export function formatNumber(value: number, fraction_digits_max = 2): string {
  return numberFormat({ maximumFractionDigits: fraction_digits_max }).format(value);
}

/** A year or a day as digits: never grouped. */
function plainNumber(value: number): string {
  return numberFormat({ useGrouping: false }).format(value);
}

/** `share` is 0 to 1. */
export function formatPercent(share: number, fraction_digits_max = 0): string {
  return numberFormat({ style: "percent", maximumFractionDigits: fraction_digits_max }).format(share);
}

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** Sizes count in thousands, as link prices do. One decimal below ten, none above. */
export function formatBytes(bytes: number): string {
  let size = bytes;
  let step = 0;
  while (size >= 1000 && step < UNITS.length - 1) {
    size /= 1000;
    step += 1;
  }
  const digits = step > 0 && size < 9.95 ? 1 : 0;
  return numberFormat({ style: "unit", unit: UNITS[step], unitDisplay: step === 0 || language.code === "ar" ? "long" : "short", maximumFractionDigits: digits }).format(size);
}

/** Seconds below two minutes, then minutes, then hours. For "on 2G: 33 s". */
export function formatDuration(seconds: number): string {
  const unit = (name: string, value: number) =>
    numberFormat({ style: "unit", unit: name, unitDisplay: "short", maximumFractionDigits: 0 }).format(value);
  if (seconds < 120) return unit("second", Math.ceil(seconds));
  if (seconds < 7200) return unit("minute", Math.round(seconds / 60));
  return unit("hour", Math.round(seconds / 3600));
}

/** A count of days, weeks or hours, spelled out. */
export function formatUnit(count: number, unit: string): string {
  return spelled(numberFormat({ style: "unit", unit, unitDisplay: "long" }).format(count));
}

/** A term that was set in hours, as it is spoken of: whole days from two on. */
export function formatTerm(hours: number): string {
  const [unit, value] = hours >= 48 && hours % 24 === 0 ? ["day", hours / 24] : ["hour", hours];
  return formatUnit(Number(value), String(unit));
}

export function formatList(items: string[]): string {
  return new Intl.ListFormat(language.tag, { type: "conjunction" }).format(items);
}

/** The name of a month, the same in dates of any length. */
export function monthName(month: number): string {
  return t(`month-${month}`);
}

/** "11/2026", or the year alone: for axes, where the name of a month has no room. */
export function formatMonth(year: number, month: number | null): string {
  if (month === null) return plainNumber(year);
  return dateFormat({ month: "numeric", year: "numeric", timeZone: "UTC" }).format(Date.UTC(year, month - 1, 15));
}

function shortMonth(month: number): string {
  return dateFormat({ month: "short", timeZone: "UTC" }).format(Date.UTC(2026, month - 1, 15));
}

function partsToWords(year: number, month: number | null, day: number | null, style: DateStyle): string {
  if (month === null) return plainNumber(year);
  const name = style === "short" ? shortMonth(month) : monthName(month);
  const args = { month: name, year: plainNumber(year) };
  return day === null ? t("date-month-year", args) : t("date-day-month-year", { ...args, day: plainNumber(day) });
}

/** A partial date (or its text form) as far as it is known, or a moment (ms since 1970) as a local day. */
export function formatDate(value: PartialDate | string | number, style: DateStyle = "long"): string {
  if (typeof value === "string") {
    const date = parsePartialDate(value);
    return date === null ? value : formatDate(date, style);
  }
  if (typeof value !== "number") {
    const words = partsToWords(value.year, value.month, value.day, style);
    return value.about ? t("date-about", { date: words }) : words;
  }
  const local = new Date(value);
  const words = partsToWords(local.getFullYear(), local.getMonth() + 1, local.getDate(), style);
  if (style !== "full") return words;
  return t("date-weekday", { weekday: dateFormat({ weekday: "long" }).format(local), date: words });
}

export function formatTime(ms: number): string {
  return dateFormat({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(ms);
}

export function formatDateTime(ms: number, style: DateStyle = "short"): string {
  return t("date-at-time", { date: formatDate(ms, style), time: formatTime(ms) });
}

const SPANS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ["year", 365 * 86_400_000],
  ["month", 30 * 86_400_000],
  ["week", 7 * 86_400_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

/** "6 days ago", "tomorrow". A week is named only from two weeks on: "9 days ago" says more than "last week". */
export function formatAgo(ms: number, now_ms: number): string {
  const span = ms - now_ms;
  const size = Math.abs(span);
  const words = new Intl.RelativeTimeFormat(language.tag, { numeric: "auto" });
  for (const [unit, length] of SPANS) {
    const least = unit === "week" || unit === "month" ? 2 * length : length;
    if (size >= least) return spelled(words.format(Math.trunc(span / length), unit));
  }
  return words.format(0, "second");
}

/** The platform writes tanwin before the alif; everything else in Sanad writes it after. */
function spelled(words: string): string {
  return words.replaceAll("\u064B\u0627", "\u0627\u064B");
}
