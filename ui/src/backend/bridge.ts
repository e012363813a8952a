// The same dispatcher over loopback HTTP, for browser tests. Compiled away in a release (`__BRIDGE__`).
import { asRpcError, RpcError, type Backend } from "./backend";

const POLL_MS = 500;

interface BridgeEvent {
  seq: number;
  name: string;
  payload: unknown;
}

export function bridgeBackend(origin: string): Backend {
  const handlers = new Map<string, Set<(detail: unknown) => void>>();
  let after = 0;
  let polling = false;

  async function call(name: string, payload: unknown): Promise<unknown> {
    const request = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(payload ?? null) };
    let response: Response;
    try {
      response = await fetch(`${origin}/rpc/${name}`, request);
    } catch {
      throw new RpcError({ code: "bridge_unreachable", args: {}, retryable: true });
    }
    const body: unknown = await response.json().catch(() => null);
    if (!response.ok) throw asRpcError(body);
    return body;
  }

  async function poll(): Promise<void> {
    try {
      const response = await fetch(`${origin}/events?after=${after}`);
      const events = (await response.json()) as BridgeEvent[];
      for (const event of events) {
        after = Math.max(after, event.seq);
        for (const handler of handlers.get(event.name) ?? []) handler(event.payload);
      }
    } catch {
      // The bridge may be restarting under a test: the next round asks again.
    }
    if (handlers.size > 0) setTimeout(() => void poll(), POLL_MS);
    else polling = false;
  }

  function on(event: string, handler: (detail: unknown) => void): () => void {
    const set = handlers.get(event) ?? new Set();
    set.add(handler);
    handlers.set(event, set);
    if (!polling) {
      polling = true;
      void poll();
    }
    return () => {
      set.delete(handler);
      if (set.size === 0) handlers.delete(event);
    };
  }

  return { call, on, file: (token) => `${origin}/evidence/${token}` };
}
