// How the screens reach Rust. This file knows no command: names and shapes are in `generated/contract.ts`.

/** What an error looks like when it leaves Rust: a code, numbers or names for the words, and whether trying again may help. */
export interface Failure {
  code: string;
  args: Record<string, string | number>;
  retryable: boolean;
}

export type Unlisten = () => void;

export interface Backend {
  /** Rejects with `RpcError` and with nothing else. */
  call(name: string, payload: unknown): Promise<unknown>;
  on(event: string, handler: (detail: unknown) => void): Unlisten;
  /** Where the bytes of a file are that was opened for looking. */
  file?(token: string): string;
}

export class RpcError extends Error {
  readonly code: string;
  readonly args: Record<string, string | number>;
  readonly retryable: boolean;

  constructor(failure: Failure) {
    super(failure.code);
    this.name = "RpcError";
    this.code = failure.code;
    this.args = failure.args;
    this.retryable = failure.retryable;
  }

  /** The Fluent message of this code, in the hyphens that keys use. */
  get messageId(): string {
    return `error-${this.code.replaceAll("_", "-")}`;
  }
}

function isFailure(value: unknown): value is { code: string; args?: unknown; retryable?: unknown } {
  return typeof value === "object" && value !== null && typeof (value as { code?: unknown }).code === "string";
}

/** Anything thrown below becomes an `RpcError`, so a screen handles one kind. The raw text is dropped: it may hold what nobody should read. */
export function asRpcError(thrown: unknown): RpcError {
  if (thrown instanceof RpcError) return thrown;
  const value = typeof thrown === "string" ? parsed(thrown) : thrown;
  if (!isFailure(value)) return new RpcError({ code: "internal", args: {}, retryable: false });
  const args = typeof value.args === "object" && value.args !== null ? value.args : {};
  return new RpcError({
    code: value.code,
    args: args as Record<string, string | number>,
    retryable: value.retryable === true,
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
