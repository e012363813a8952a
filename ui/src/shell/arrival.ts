// Where the focus begins when another place opens: with its heading when somebody was led there, with its first field when there is something to write.

/** Everything that takes the focus by the Tab key inside a form, in its order. */
const FIRST = ["input", "textarea", "select"].map((name) => `${name}:not(:disabled):not([tabindex="-1"])`).join(", ");

let wanted = false;

/** The next heading that appears takes the focus. */
export function headForHeading(): void {
  wanted = true;
}

/** An attachment for the heading of a place that reads what it shows first. */
export function arrived(heading: HTMLElement): void {
  if (!wanted) return;
  wanted = false;
  heading.focus();
}

/** The first field under `place` that can be filled in. False when there is none. */
export function focusFirst(place: ParentNode | null | undefined): boolean {
  const field = place?.querySelector<HTMLElement>(FIRST);
  field?.focus();
  return field !== null && field !== undefined;
}

/** An attachment for a part that opens in order to be filled in. */
export function firstFocused(place: HTMLElement): void {
  focusFirst(place);
}
