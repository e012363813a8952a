// A backend for unit tests: answers are given by name, events are pushed by hand.
import { asRpcError, RpcError, type Backend } from "./backend";

export type Answer = (payload: never) => unknown;

export interface FakeBackend extends Backend {
  /** Every call, in order, for tests that ask what was sent. */
  readonly calls: { name: string; payload: unknown }[];
  emit(event: string, detail: unknown): void;
}

export function fakeBackend(answers: Record<string, Answer>): FakeBackend {
  const handlers = new Map<string, Set<(detail: unknown) => void>>();
  const calls: { name: string; payload: unknown }[] = [];
  return {
    calls,
    async call(name, payload) {
      calls.push({ name, payload });
      const answer = answers[name];
      if (!answer) throw new RpcError({ code: "unknown_command", args: { name }, retryable: false });
      try {
        return await answer(payload as never);
      } catch (thrown) {
        throw asRpcError(thrown);
      }
    },
    on(event, handler) {
      const set = handlers.get(event) ?? new Set();
      set.add(handler);
      handlers.set(event, set);
      return () => set.delete(handler);
    },
    emit(event, detail) {
      for (const handler of handlers.get(event) ?? []) handler(detail);
    },
  };
}
