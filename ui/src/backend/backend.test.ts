import { describe, expect, it } from "vitest";
import { asRpcError, RpcError } from "./backend";
import { bridgeOrigin } from "./choose";
import { fakeBackend } from "./fake";
import { rpc, useBackend } from "./rpc";

describe("a failed command", () => {
  it("keeps its code and arguments and drops everything else", () => {
    const error = asRpcError({ code: "too_many_tries", args: { seconds: 30 }, retryable: true, detail: "secret" });
    expect([error.code, error.args, error.retryable, error.messageId]).toEqual([
      "too_many_tries",
      { seconds: 30 },
      true,
      "error-too-many-tries",
    ]);
    expect(JSON.stringify(error)).not.toContain("secret");
  });

  it("that nobody understands becomes internal, without its text", () => {
    const error = asRpcError(new Error("name of a defender"));
    expect(error.code).toBe("internal");
    expect(error.message).not.toContain("defender");
  });

  it("is always an RpcError for the screen", async () => {
    useBackend(
      fakeBackend({
        vault_lock: () => {
          throw { code: "locked", args: {}, retryable: false };
        },
      }),
    );
    await expect(rpc("vault_lock", {})).rejects.toBeInstanceOf(RpcError);
    await expect(rpc("conflict_list", {})).rejects.toMatchObject({ code: "unknown_command" });
  });
});

describe("the bridge", () => {
  it("is only ever on this machine", () => {
    expect(bridgeOrigin("?bridge=4711")).toBe("http://127.0.0.1:4711");
    expect(bridgeOrigin("?bridge=http://127.0.0.1:4711")).toBe("http://127.0.0.1:4711");
    expect(bridgeOrigin("?bridge=http://example.org:4711")).toBeNull();
    expect(bridgeOrigin("")).toBeNull();
  });
});
