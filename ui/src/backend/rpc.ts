// The typed door: `rpc("case_list", request)`. Screens import this file and no other of the backend.
import type { Contract } from "@/generated/contract";
import { RpcError, type Backend, type Unlisten } from "./backend";

export { RpcError } from "./backend";

let backend: Backend | undefined;

/** Called once by `main.ts`, and by tests with a fake. */
export function useBackend(chosen: Backend): void {
  backend = chosen;
}

function current(): Backend {
  if (!backend) throw new RpcError({ code: "internal", args: {}, retryable: false });
  return backend;
}

/** Questions under way. Whoever looks at the window from outside (pictures, tests) sees on its root that something is still to come. */
let asking = 0;
function mark(change: 1 | -1): void {
  asking += change;
  if (asking > 0) document.documentElement.dataset["asking"] = String(asking);
  else delete document.documentElement.dataset["asking"];
}

export async function rpc<Name extends keyof Contract>(
  name: Name,
  request: Contract[Name]["request"],
): Promise<Contract[Name]["response"]> {
  const door = current();
  mark(1);
  try {
    return (await door.call(name, request)) as Contract[Name]["response"];
  } finally {
    mark(-1);
  }
}

export function onEvent(name: string, handler: (detail: unknown) => void): Unlisten {
  return current().on(name, handler);
}

/** The address of a file that was opened for looking; empty where there is none. */
export function fileAddress(token: string): string {
  return current().file?.(token) ?? "";
}
