// What the navigation and the sync line say, from what Rust counted.
import type { ExchangeStatus, TodayView } from "@/generated/contract";
import { formatAgo, t } from "@/words";
import type { SectionCount } from "./sections";
import type { SyncState } from "./SyncLine.svelte";

const MINUTE_MS = 60_000;
const NEVER: SyncState = { last_ms: null, waiting_count: 0, waiting_bytes: 0, conflicts: 0, phase: "idle" };

export function lastExchange(last_ms: number | null, now_ms: number): string {
  if (last_ms === null) return t("sync-never");
  // A clock set back would otherwise say "in five minutes".
  if (now_ms - last_ms < MINUTE_MS) return t("sync-last-now");
  return t("sync-last", { ago: formatAgo(last_ms, now_ms) });
}

export function syncOf(status: ExchangeStatus | null): SyncState {
  if (!status) return NEVER;
  return {
    last_ms: status.last_at,
    waiting_count: status.waiting_changes,
    waiting_bytes: status.waiting_bytes,
    conflicts: status.conflicts,
    phase: status.running ? "running" : status.last_error === null ? "idle" : "failed",
  };
}

export function countsOf(status: ExchangeStatus | null, today: TodayView | null, headquarters: boolean): Record<string, SectionCount | undefined> {
  const conflicts = status?.conflicts ?? 0;
  return {
    today: today && !headquarters ? { count: today.overdue + today.due_today, urgent: true } : undefined,
    cases: today && !headquarters ? { count: today.open_cases, urgent: false } : undefined,
    // A choice only a person can make comes before what leaves by itself.
    exchange: conflicts > 0 ? { count: conflicts, urgent: true } : { count: status?.waiting_changes ?? 0, urgent: false },
  };
}
