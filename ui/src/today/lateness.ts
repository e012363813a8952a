// How late something is, as a key of words and a count.

export interface Lateness {
  words: string;
  count: number;
  late: boolean;
}

export function lateness(days_late: number): Lateness {
  if (days_late > 0) return { words: "today-late-days", count: days_late, late: true };
  if (days_late === 0) return { words: "today-when-today", count: 0, late: false };
  if (days_late === -1) return { words: "today-when-tomorrow", count: 1, late: false };
  return { words: "today-when-days", count: -days_late, late: false };
}
