// Tasks of a case: which are open, how late they are. Pure.
import type { RecordView } from "@/generated/contract";
import { spanOf } from "./timeline";

const DAY_MS = 86_400_000;

export function isOpenTask(task: RecordView): boolean {
  const status = task.fields["status"];
  return !task.withdrawn && status !== "done" && status !== "cancelled";
}

/** Whole days past the due day; negative when it lies ahead; null without a day. */
export function daysLate(task: RecordView, today: string): number | null {
  const due = task.fields["due_on"];
  const span = typeof due === "string" ? spanOf(due) : null;
  const now = spanOf(today);
  if (!span || !now) return null;
  if (now[0] > span[1]) return Math.ceil((now[0] - span[1]) / DAY_MS);
  return now[0] < span[0] ? -Math.round((span[0] - now[0]) / DAY_MS) : 0;
}
