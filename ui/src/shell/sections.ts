// The sections of the desk in their order. Alt+1 to Alt+9 count along this list.

export interface Section {
  id: string;
  /** Key of its name in `locales/`. */
  words: string;
  /** Sections of one group stand together. */
  group: number;
}

export const SECTIONS: readonly Section[] = [
  { id: "today", words: "nav-today", group: 0 },
  { id: "cases", words: "nav-cases", group: 0 },
  { id: "people", words: "nav-people", group: 0 },
  { id: "plan", words: "nav-plan", group: 0 },
  { id: "consultations", words: "nav-consultations", group: 0 },
  { id: "alerts", words: "nav-alerts", group: 0 },
  { id: "statistics", words: "nav-statistics", group: 1 },
  { id: "reports", words: "nav-reports", group: 1 },
  { id: "exchange", words: "nav-exchange", group: 1 },
  { id: "institution", words: "nav-institution", group: 2 },
  { id: "settings", words: "nav-settings", group: 2 },
  { id: "help", words: "nav-help", group: 2 },
];

/** The regional network and the Head Office desk see their own section first, and no cases. */
export const HEADQUARTERS: Section = { id: "headquarters", words: "nav-headquarters", group: 0 };

export interface SectionCount {
  count: number;
  urgent: boolean;
}
