// Words for what Rust refused.
import { RpcError } from "@/backend/backend";
import { has, t } from "./language.svelte";

/** An unknown code still gets a sentence, with the code in it so that support can ask for it. */
export function errorText(error: unknown): string {
  const known = error instanceof RpcError ? error : new RpcError({ code: "internal", args: {}, retryable: false });
  if (has(known.messageId)) return t(known.messageId, known.args);
  return t("failure-unknown", { code: known.code });
}
