// The life cycle of a case: the panel on its page, and where what lacks is filled in.
export { default as StepPanel } from "./StepPanel.svelte";
export { GUARD_PLACES } from "./path";
