// Keys that work everywhere. Letters are read by their place on the keyboard (`code`): on an Arabic layout K types another letter.

export interface Shortcuts {
  search: () => void;
  newCase: () => void;
  lock: () => void;
  section: (number: number) => void;
  sheet: () => void;
  back: () => void;
  nextPane: (backwards: boolean) => void;
  undo: () => void;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/** True when the key was one of ours; the caller then stops the browser's own meaning. */
export function runShortcut(event: KeyboardEvent, keys: Shortcuts): boolean {
  if (event.isComposing || event.defaultPrevented) return false;
  // Under a question only the lock works: it must always work.
  const asked = document.querySelector("dialog[open]") !== null;
  const main = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (main && event.code === "KeyL") keys.lock();
  else if (asked) return false;
  else if (main && event.code === "KeyK") keys.search();
  else if (main && event.code === "KeyN") keys.newCase();
  // Inside a text the browser's own undo is meant.
  else if (main && event.code === "KeyZ" && !isTyping(event.target)) keys.undo();
  else if (event.key === "F6") keys.nextPane(event.shiftKey);
  else if (event.altKey && !event.ctrlKey && !event.metaKey) return withAlt(event, keys);
  else if (!main && (event.key === "?" || event.key === "؟") && !isTyping(event.target)) keys.sheet();
  else return false;
  return true;
}

function withAlt(event: KeyboardEvent, keys: Shortcuts): boolean {
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
  if (digit) keys.section(Number(digit));
  // "Back" points against the line of reading, as in every browser.
  else if (event.key === (document.documentElement.dir === "rtl" ? "ArrowRight" : "ArrowLeft")) keys.back();
  else return false;
  return true;
}
