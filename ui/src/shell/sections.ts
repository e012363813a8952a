// The sections of the desk in their order. Alt+1 to Alt+9 count along this list.

export interface Section {
  id: string;
  /** Key of its name in `locales/`. */
  words: string;
  /** Sections of one group stand together. */
  group: number;
}

const EXCHANGE: readonly Section[] = [
  { id: "reports", words: "nav-reports", group: 1 },
  { id: "exchange", words: "nav-exchange", group: 1 },
];
const HOUSE: readonly Section[] = [
  { id: "institution", words: "nav-institution", group: 2 },
  { id: "settings", words: "nav-settings", group: 2 },
];

export const SECTIONS: readonly Section[] = [
  { id: "today", words: "nav-today", group: 0 },
  { id: "cases", words: "nav-cases", group: 0 },
  { id: "people", words: "nav-people", group: 0 },
  { id: "civic", words: "nav-civic", group: 0 },
  ...EXCHANGE,
  ...HOUSE,
];

/** The regional network and the Head Office desk receive sealed reports and keep no cases. */
export const HEADQUARTERS_SECTIONS: readonly Section[] = [...EXCHANGE, ...HOUSE];

export interface SectionCount {
  count: number;
  urgent: boolean;
}

/** Which section a place belongs to: a case is inside the cases. */
const INSIDE: Readonly<Record<string, string>> = { case_new: "cases", import: "people" };

export function sectionOf(place: string): string {
  return INSIDE[place] ?? place;
}
