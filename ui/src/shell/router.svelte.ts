// Where the person is. Kept in memory only: no address bar, no history on disk, nothing to find on a seized laptop.
import { dismissLasting } from "@/widgets/toasts.svelte";

export interface Place {
  name: string;
  params: Readonly<Record<string, string>>;
}

const BACK_MAX = 50;

let now = $state.raw<Place>({ name: "", params: {} });
let back = $state.raw<readonly Place[]>([]);
let guard: (() => boolean) | null = null;

export const router = {
  get name(): string {
    return now.name;
  },
  get params(): Readonly<Record<string, string>> {
    return now.params;
  },
  get can_go_back(): boolean {
    return back.length > 0;
  },
};

function same(a: Place, b: Place): boolean {
  return a.name === b.name && JSON.stringify(a.params) === JSON.stringify(b.params);
}

function allowed(): boolean {
  return guard === null || guard();
}

export function go(name: string, params: Record<string, string> = {}): void {
  const next = { name, params };
  if (same(next, now) || !allowed()) return;
  dismissLasting();
  if (now.name !== "") back = [...back, now].slice(-BACK_MAX);
  now = next;
}

/** Takes the present place without leaving a way back: a list that opens its first record. */
export function replace(name: string, params: Record<string, string> = {}): void {
  now = { name, params };
}

export function goBack(): void {
  const last = back.at(-1);
  if (!last || !allowed()) return;
  dismissLasting();
  back = back.slice(0, -1);
  now = last;
}

/** After locking nothing remembers where the person was. */
export function forget(): void {
  back = [];
  guard = null;
  now = { name: "", params: {} };
}

/** Asked before leaving; answering false keeps the person here. Returns how to stop asking. */
export function guardLeaving(ask: () => boolean): () => void {
  guard = ask;
  return () => {
    if (guard === ask) guard = null;
  };
}
