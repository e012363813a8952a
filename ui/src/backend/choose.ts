// Which way to Rust this window has.
import type { Backend } from "./backend";

/** The bridge address is accepted from the loopback only: a test build must not be talked into calling elsewhere. */
export function bridgeOrigin(search: string): string | null {
  const value = new URLSearchParams(search).get("bridge");
  if (value === null) return null;
  const port = /^(?:http:\/\/127\.0\.0\.1:)?(\d{2,5})$/.exec(value)?.[1];
  return port ? `http://127.0.0.1:${port}` : null;
}

export async function chooseBackend(search: string): Promise<Backend> {
  if (__BRIDGE__) {
    const origin = bridgeOrigin(search);
    if (origin !== null) return (await import("./bridge")).bridgeBackend(origin);
  }
  return (await import("./tauri")).tauriBackend();
}
