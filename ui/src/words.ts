// Every word a person sees comes through here, from `locales/`. Screens import this file only.
export {
  DIGITS,
  LANGUAGES,
  direction,
  has,
  language,
  languageName,
  setDigits,
  setLanguage,
  t,
  type Digits,
  type Language,
} from "./words/language.svelte";
export { errorText } from "./words/errors";
export {
  formatAgo,
  formatBytes,
  formatDate,
  formatMonth,
  formatDateTime,
  formatDuration,
  formatList,
  formatNumber,
  formatPercent,
  formatTerm,
  formatTime,
  formatUnit,
  monthName,
  type DateStyle,
} from "./words/format";
export { term, terms } from "./words/terms.svelte";
export { dayOf, parsePartialDate, partialDateText, type PartialDate } from "./words/partial_date";
