// What every form field has in common. `Field.svelte` draws it; each widget passes it on.
import type { Snippet } from "svelte";

/** An answer that is not a value. Blank means that nobody has dealt with the field yet. */
export type Answer = "not_asked" | "unknown" | "not_disclosed";
export const ANSWERS: readonly Answer[] = ["not_asked", "unknown", "not_disclosed"];

/** `saved` is set by the caller after Rust said so, and by nothing else. */
export type SaveState = "idle" | "saving" | "saved" | "failed";

export interface FieldProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Which non-values this field accepts. Empty means none are offered. */
  answers?: readonly Answer[] | undefined;
  answer?: Answer | null | undefined;
  onanswer?: ((answer: Answer | null) => void) | undefined;
  save?: SaveState | undefined;
  /** The place of the marker "one other value", with whatever opens it. */
  rival?: Snippet | undefined;
  hide_label?: boolean | undefined;
  /** Name of the control for tests of the whole window: stable, never shown. */
  testid?: string | undefined;
}

/** What `Field` hands to the control inside it. */
export interface FieldControl {
  id: string;
  describedby: string | undefined;
  invalid: boolean;
}
