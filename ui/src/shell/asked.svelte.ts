// One question to Rust as a screen sees it: not answered yet, answered, or refused. The last answer stays while it is asked again.
import { RpcError } from "@/backend/rpc";

export class Asked<T> {
  #value = $state.raw<T | null>(null);
  #failure = $state.raw<RpcError | null>(null);
  #turn = 0;

  get value(): T | null {
    return this.#value;
  }

  get failure(): RpcError | null {
    return this.#failure;
  }

  /** Only the newest question counts: an old answer may come late. */
  async ask(question: () => Promise<T>): Promise<void> {
    const turn = ++this.#turn;
    try {
      const value = await question();
      if (turn !== this.#turn) return;
      this.#value = value;
      this.#failure = null;
    } catch (error) {
      if (!(error instanceof RpcError)) throw error;
      if (turn === this.#turn) this.#failure = error;
    }
  }

  put(value: T | null): void {
    this.#turn += 1;
    this.#value = value;
    this.#failure = null;
  }
}
