// Casework, as the rest of the app sees it.
export { default as CasesScreen } from "./CasesScreen.svelte";
export { caseOf, openCase, openParty, openRecord, openRival, TABS, type CaseTab } from "./go";
