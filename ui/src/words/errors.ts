// Words for what Rust refused.
import { RpcError } from "@/backend/backend";
import { formatDate } from "./format";
import { has, t } from "./language.svelte";

/** Plural forms need numbers, and arguments leave Rust as text. */
const NUMBERS = ["seconds", "limit"];

/** An unknown code still gets a sentence, with the code in it so that support can ask for it. */
export function errorText(error: unknown): string {
  const known = error instanceof RpcError ? error : new RpcError({ code: "internal", args: {}, retryable: false });
  if (has(known.messageId)) return t(known.messageId, wordedArgs(known.args));
  return t("failure-unknown", { code: known.code });
}

function wordedArgs(args: RpcError["args"]): RpcError["args"] {
  const worded = { ...args };
  for (const name of NUMBERS) {
    if (name in worded) worded[name] = Number(worded[name]);
  }
  if (typeof worded["today"] === "string") worded["today"] = formatDate(worded["today"]);
  for (const name of ["field", "other"]) {
    const label = `field-${String(worded["kind"])}-${String(worded[name])}`;
    if (worded["kind"] !== undefined && has(label)) worded[name] = t(label);
  }
  if (worded["consent"] !== undefined) worded["consent"] = t(`consent-reason-${String(worded["consent"])}`);
  if (worded["issuer"] !== undefined) worded["issuer"] = t(`issuer-${String(worded["issuer"])}`);
  if (worded["reason"] !== undefined) worded["reason"] = reasonText(String(worded["reason"]));
  return worded;
}

/** The hub's reasons are whole sentences inside another one. */
function reasonText(reason: string): string {
  const id = `refusal-${reason}`;
  return t(has(id) ? id : "refusal-other");
}
