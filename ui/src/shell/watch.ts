// Listens in on every call: what changed something makes counts stale, and a vault found locked ends the screens.
import type { Backend, RpcError } from "@/backend/backend";
import { READS } from "@/generated/contract";

export interface Watcher {
  /** Something was written, or came in. */
  onchange(): void;
  /** Rust closed the vault without this window. */
  onlocked(): void;
}

const SETTLE_MS_MAX = 3000;
const TURN_MS = 10;
const QUIET_LOOKS = 2;

const under_way = new Set<Promise<unknown>>();

export function isWrite(name: string): boolean {
  return !READS.has(name);
}

/** The same way to Rust, watched. */
export function watched(backend: Backend, watcher: Watcher): Backend {
  async function call(name: string, payload: unknown): Promise<unknown> {
    const answer = backend.call(name, payload);
    if (isWrite(name)) follow(answer);
    try {
      const value = await answer;
      if (isWrite(name)) watcher.onchange();
      return value;
    } catch (error) {
      if ((error as RpcError).code === "locked" && name !== "vault_lock") watcher.onlocked();
      throw error;
    }
  }
  const file = backend.file?.bind(backend);
  return { call, on: backend.on.bind(backend), ...(file ? { file } : {}) };
}

function follow(answer: Promise<unknown>): void {
  const end = answer.then(
    () => undefined,
    () => undefined,
  );
  under_way.add(end);
  void end.then(() => under_way.delete(end));
}

/** Waits for the saves under way and those queued behind them, but not for ever: the lock must come. */
export async function settled(ms_max = SETTLE_MS_MAX): Promise<void> {
  let over = false;
  const timer = setTimeout(() => (over = true), ms_max);
  // A form starts a save a moment after the field is left, and the next one when that is answered: a turn of the clock shows whether there is one.
  // One quiet look may fall between two saves, so it takes two.
  let quiet = 0;
  while (quiet < QUIET_LOOKS && !over) {
    await pause(TURN_MS);
    quiet = under_way.size > 0 ? 0 : quiet + 1;
  }
  clearTimeout(timer);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
