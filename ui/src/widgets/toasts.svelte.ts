// Short notices that something happened. Never the only place where a failure is told.

export interface Toast {
  id: number;
  text: string;
  tone: "ok" | "info" | "bad";
  action?: { label: string; run: () => void } | undefined;
}

const SHOWN_MS = 6000;
const TOASTS_MAX = 3;

let next = 1;
const list = $state<Toast[]>([]);
const timers = new Map<number, ReturnType<typeof setTimeout>>();

export const toasts: readonly Toast[] = list;

/** Failures and notices with an action stay until dismissed: nobody should have to be quick. */
export function toast(text: string, tone: Toast["tone"] = "ok", action?: Toast["action"]): number {
  const id = next++;
  list.push({ id, text, tone, action });
  while (list.length > TOASTS_MAX) dismiss(list[0]?.id ?? 0);
  if (tone !== "bad" && !action) timers.set(id, setTimeout(() => dismiss(id), SHOWN_MS));
  return id;
}

export function dismiss(id: number): void {
  const at = list.findIndex((one) => one.id === id);
  if (at >= 0) list.splice(at, 1);
  clearTimeout(timers.get(id));
  timers.delete(id);
}

export function dismissAll(): void {
  for (const id of list.map((one) => one.id)) dismiss(id);
}
