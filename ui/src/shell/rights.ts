/** What whoever sits here may do. The desk asks again: a screen only says it beforehand. */
import type { RecordView } from "@/generated/contract";
import { KINDS } from "@/generated/records";
import { session } from "./session.svelte";

export function may(act: string): boolean {
  return session.app?.may.includes(act) ?? false;
}

/** May fill in a field of a kind, or without one make and change records of it. Which act that is comes from Rust. */
export function mayWrite(kind: string, field?: string): boolean {
  // A form without a desk behind it, as in the gallery, refuses nothing.
  if (session.app === null) return true;
  const fields = KINDS[kind]?.fields ?? [];
  if (field === undefined) return fields.some((one) => one.name !== "withdrawn" && one.act !== "" && may(one.act));
  const act = fields.find((one) => one.name === field)?.act;
  return act === undefined || (act !== "" && may(act));
}

/** What is sealed to others is not changed by somebody who does not see it. */
export function mayChange(record: Pick<RecordView, "kind" | "veiled">, field?: string): boolean {
  return !record.veiled && mayWrite(record.kind, field);
}
