// A date as far as it is known. Nobody is asked to invent a day.

export interface PartialDate {
  year: number;
  /** 1 to 12; null when only the year is known. */
  month: number | null;
  /** 1 to 31; null when only the month is known. */
  day: number | null;
  /** True when the person said "about". */
  about: boolean;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export type DateProblem = "year" | "day" | "month_missing";

/** What is wrong with the parts as typed, or null. Rust checks again; this only speaks earlier. */
export function dateProblem(year: number | null, month: number | null, day: number | null): DateProblem | null {
  if (year === null) return month === null && day === null ? null : "year";
  if (!Number.isInteger(year) || year < 1900 || year > 2200) return "year";
  if (day === null) return null;
  if (month === null) return "month_missing";
  return day >= 1 && day <= daysInMonth(year, month) ? null : "day";
}

/** Reads the text form Rust uses: `2026`, `2026-11`, `2026-11-03`, with `~` in front for "about". */
export function parsePartialDate(text: string): PartialDate | null {
  const match = /^(~?)(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
  if (!match) return null;
  const number = (part: string | undefined) => (part === undefined ? null : Number(part));
  const date = { year: Number(match[2]), month: number(match[3]), day: number(match[4]), about: match[1] === "~" };
  const month_ok = date.month === null || (date.month >= 1 && date.month <= 12);
  return month_ok && dateProblem(date.year, date.month, date.day) === null ? date : null;
}

export function partialDateText(date: PartialDate): string {
  const two = (part: number) => String(part).padStart(2, "0");
  const month = date.month === null ? "" : `-${two(date.month)}`;
  const day = date.month === null || date.day === null ? "" : `-${two(date.day)}`;
  return `${date.about ? "~" : ""}${String(date.year).padStart(4, "0")}${month}${day}`;
}

/** The local calendar day of a moment. */
export function dayOf(ms: number): PartialDate {
  const local = new Date(ms);
  return { year: local.getFullYear(), month: local.getMonth() + 1, day: local.getDate(), about: false };
}

/** The day so many days after (or before) a whole date. */
export function daysFrom(date: PartialDate, days: number): PartialDate {
  const moment = new Date(Date.UTC(date.year, (date.month ?? 1) - 1, (date.day ?? 1) + days));
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate(), about: false };
}
