// What this window knows of the desk. Filled after unlocking, emptied on locking; screens read it and never keep copies elsewhere.
import type { AppState, DeviceRequestView, ExchangeStatus, Preferences, TodayView } from "@/generated/contract";
import { rpc, RpcError } from "@/backend/rpc";
import { partialDateText, dayOf, setDigits, setLanguage, type Digits, type Language } from "@/words";
import { dismissAll } from "@/widgets";
import { handIn } from "./drafts";
import { setDisplay, type TextSize, type Theme } from "./display.svelte";
import { forget } from "./router.svelte";
import { settled } from "./watch";

const PAUSE_MS = 400;

let app = $state.raw<AppState | null>(null);
let status = $state.raw<ExchangeStatus | null>(null);
let today = $state.raw<TodayView | null>(null);
let request = $state.raw<DeviceRequestView | null>(null);
let changes = $state(0);
let timer: ReturnType<typeof setTimeout> | undefined;

export const session = {
  get app(): AppState | null {
    return app;
  },
  get status(): ExchangeStatus | null {
    return status;
  },
  get today(): TodayView | null {
    return today;
  },
  /** The request of this laptop to be let in, for as long as the window remembers it. */
  get request(): DeviceRequestView | null {
    return request;
  },
  /** Grows after every write and every exchange: reading it makes a screen read again. */
  get changes(): number {
    return changes;
  },
  get headquarters(): boolean {
    const role = app?.institution?.role;
    return role === "headquarters" || role === "network";
  },
};

export function isUnlocked(state: AppState | null): boolean {
  return state !== null && state.stage !== "no_vault" && state.stage !== "locked";
}

/** The local calendar day in the form Rust reads. */
export function dayText(ms: number): string {
  return partialDateText(dayOf(ms));
}

/** Takes a new state of the desk, with language and look. */
export async function take(next: AppState): Promise<void> {
  await applyPreferences(next.preferences);
  app = next;
  if (isUnlocked(next)) await refresh();
  else empty();
}

/**
 * Language and look alone. How far the laptop has come stays what this window last took: a key that is on screen
 * before the frame comes must not vanish because other words were chosen for it.
 */
export async function takePreferences(next: Preferences): Promise<void> {
  await applyPreferences(next);
  if (app) app = { ...app, preferences: next };
}

async function applyPreferences({ language, digits, theme, text_size }: Preferences): Promise<void> {
  setDisplay({ theme: theme as Theme, text_size: text_size as TextSize });
  await setDigits(digits as Digits);
  // Nothing chosen yet: the language of the system stays.
  if (language !== "") await setLanguage(language as Language);
}

/** Counts of the frame. A count that cannot be read keeps its last value: the screen that owns it tells the failure. */
export async function refresh(): Promise<void> {
  const before = app;
  const [next_status, next_today] = await Promise.all([
    quietly(() => rpc("exchange_status", {})),
    quietly(() => rpc("today", { day: dayText(Date.now()) })),
  ]);
  // Locked meanwhile: nothing of it may come back.
  if (app !== before) return;
  status = next_status ?? status;
  today = next_today ?? today;
}

async function quietly<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof RpcError) return null;
    throw error;
  }
}

export function noteChange(): void {
  changes += 1;
  clearTimeout(timer);
  timer = setTimeout(() => void refresh(), PAUSE_MS);
}

export function keepStatus(next: ExchangeStatus): void {
  status = next;
}

export function keepRequest(next: DeviceRequestView | null): void {
  request = next;
}

/** What was typed is handed in first, then the vault closes, then nothing is remembered here. */
export async function lock(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  handIn();
  await settled();
  await take(await rpc("vault_lock", {}));
}

/** Rust closed the vault by itself. */
export async function lockedElsewhere(): Promise<void> {
  if (!isUnlocked(app)) return;
  await take(await rpc("app_state", {}));
}

const forgetting = new Set<() => void>();

/** For state that outlives its screen: called when the vault closes. */
export function onForget(work: () => void): void {
  forgetting.add(work);
}

function empty(): void {
  clearTimeout(timer);
  for (const work of forgetting) work();
  status = null;
  today = null;
  request = null;
  forget();
  dismissAll();
}
