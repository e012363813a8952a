// One exchange at a time for the whole window: it goes on while the person works on another screen.
import type { ExchangeOutcome } from "@/generated/contract";
import { rpc, RpcError } from "@/backend/rpc";
import { keepStatus, noteChange, onForget, session, take } from "@/shell/session.svelte";

class Exchange {
  #running = $state(false);
  #stopping = $state(false);
  #outcome = $state.raw<ExchangeOutcome | null>(null);
  #failure = $state.raw<RpcError | null>(null);
  /** Whose answers these are: after locking, none of the last session's may be shown. */
  #owner: object | null = null;

  get running(): boolean {
    return this.#running;
  }

  get stopping(): boolean {
    return this.#stopping;
  }

  get outcome(): ExchangeOutcome | null {
    return this.#outcome;
  }

  get failure(): RpcError | null {
    return this.#failure;
  }

  async run(): Promise<void> {
    if (this.#running) return;
    const owner = {};
    this.#owner = owner;
    this.#running = true;
    this.#outcome = null;
    this.#failure = null;
    try {
      const outcome = await rpc("exchange_run", {});
      if (this.#owner !== owner) return;
      this.#outcome = outcome;
      if (outcome.joined) await take(await rpc("app_state", {}));
    } catch (error) {
      if (!(error instanceof RpcError)) throw error;
      if (this.#owner === owner) this.#failure = error;
    } finally {
      if (this.#owner === owner) {
        this.#running = false;
        this.#stopping = false;
        // A failed exchange too may have carried something.
        if (session.app !== null) noteChange();
      }
    }
  }

  async cancel(): Promise<void> {
    if (this.#stopping) return;
    this.#stopping = true;
    try {
      keepStatus(await rpc("exchange_cancel", {}));
    } catch (error) {
      if (!(error instanceof RpcError)) throw error;
      this.#failure = error;
      this.#stopping = false;
    }
  }

  clear(): void {
    this.#outcome = null;
    this.#failure = null;
  }

  forget(): void {
    this.#owner = null;
    this.#running = false;
    this.#stopping = false;
    this.clear();
  }
}

export const exchange = new Exchange();

onForget(() => exchange.forget());
