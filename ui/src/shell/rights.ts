/** What whoever sits here may do. The desk asks again: a screen only says it beforehand. */
import { session } from "./session.svelte";

export function may(act: string): boolean {
  return session.app?.may.includes(act) ?? false;
}
