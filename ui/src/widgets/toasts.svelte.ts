// Short notices that something happened. Never the only place where a failure is told.

export interface Toast {
  id: number;
  text: string;
  tone: "ok" | "info" | "bad";
  action?: { label: string; run: () => void } | undefined;
}

const SHOWN_MS = 6000;
/** Longer: there is something to decide. */
const ACTION_MS = 12_000;
const TOASTS_MAX = 3;

let next = 1;
const list = $state<Toast[]>([]);
const timers = new Map<number, ReturnType<typeof setTimeout>>();

export const toasts: readonly Toast[] = list;

/** Failures stay until dismissed; a notice in use (under the mouse, holding the focus) waits. */
export function toast(text: string, tone: Toast["tone"] = "ok", action?: Toast["action"]): number {
  const id = next++;
  list.push({ id, text, tone, action });
  while (list.length > TOASTS_MAX) dismiss(list[0]?.id ?? 0);
  release(id);
  return id;
}

/** Somebody reads it or is about to press its button. */
export function hold(id: number): void {
  clearTimeout(timers.get(id));
  timers.delete(id);
}

/** Its time begins anew. */
export function release(id: number): void {
  hold(id);
  const one = list.find((each) => each.id === id);
  if (one && one.tone !== "bad") timers.set(id, setTimeout(() => dismiss(id), one.action ? ACTION_MS : SHOWN_MS));
}

/** Another screen: an offer to undo and a failure belong to the one that was left. */
export function dismissLasting(): void {
  for (const one of list.filter((each) => each.action !== undefined || each.tone === "bad")) dismiss(one.id);
}

export function dismiss(id: number): void {
  const at = list.findIndex((one) => one.id === id);
  if (at >= 0) list.splice(at, 1);
  hold(id);
}

export function dismissAll(): void {
  for (const id of list.map((one) => one.id)) dismiss(id);
}
