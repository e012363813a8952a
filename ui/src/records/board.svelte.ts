// What the head of a page says about saving: every sheet of the page reports here.
import { untrack } from "svelte";

export type SavePhase = "idle" | "unsaved" | "saving" | "saved" | "failed";

export class SaveBoard {
  #running = $state(0);
  #typing = $state(0);
  #failed = $state(false);
  #saved_at = $state<number | null>(null);

  get phase(): SavePhase {
    if (this.#running > 0) return "saving";
    if (this.#failed) return "failed";
    if (this.#typing > 0) return "unsaved";
    return this.#saved_at === null ? "idle" : "saved";
  }

  get saved_at(): number | null {
    return this.#saved_at;
  }

  /** Words stand in a field that no record holds yet. Returns how to say that they are kept or gone. */
  typing(): () => void {
    const add = (step: number) => untrack(() => (this.#typing += step));
    add(1);
    return () => void add(-1);
  }

  started(): void {
    this.#running += 1;
  }

  ended(done: boolean, now_ms = Date.now()): void {
    this.#running = Math.max(0, this.#running - 1);
    this.#failed = !done;
    if (done) this.#saved_at = now_ms;
  }
}
