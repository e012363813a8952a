// What the head of a page says about saving: every sheet of the page reports here.

export class SaveBoard {
  #running = $state(0);
  #failed = $state(false);
  #saved_at = $state<number | null>(null);

  get phase(): "idle" | "saving" | "saved" | "failed" {
    if (this.#running > 0) return "saving";
    if (this.#failed) return "failed";
    return this.#saved_at === null ? "idle" : "saved";
  }

  get saved_at(): number | null {
    return this.#saved_at;
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
