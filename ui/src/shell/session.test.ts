import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, type Answer } from "@/backend/fake";
import { rpc, useBackend } from "@/backend/rpc";
import type { AppState, ExchangeStatus, Stage, TodayView } from "@/generated/contract";
import { countsOf, syncOf } from "./counts";
import { onHandIn } from "./drafts";
import { watchIdle } from "./idle";
import { go, router } from "./router.svelte";
import { dayText, lock, lockedElsewhere, noteChange, onForget, session, take } from "./session.svelte";
import { isWrite, settled, watched } from "./watch";

const state = (stage: Stage): AppState => ({
  stage,
  version: "1.0.0",
  preferences: { language: "en", digits: "latn", theme: "light", text_size: 100, auto_lock_minutes: 5 },
  institution: null,
  may: [],
  wait_seconds: 0,
});
const status: ExchangeStatus = { ready: true, running: false, last_at: 5, last_error: null, waiting: [], waiting_changes: 34, waiting_bytes: 900, held: 0, quarantined: 0, conflicts: 0, receipts: [], line: { mode: "everything", automatic: false, day_bytes_max: null, once_bytes_max: null, proxy: "", spent_today: 0, next_in_seconds: null, failures: 0, clock_ahead_minutes: null } };
const today: TodayView = { overdue: 0, due_today: 0, high_risk: [], open_by_risk: [], conflicts: 0, open_cases: 214, drafts: [] };

function desk(answers: Record<string, Answer> = {}) {
  const fake = fakeBackend({ exchange_status: () => status, today: () => today, vault_lock: () => state("locked"), app_state: () => state("locked"), ...answers });
  useBackend(watched(fake, { onchange: noteChange, onlocked: () => void lockedElsewhere() }));
  return fake;
}

const called = (fake: { calls: { name: string }[] }) => fake.calls.map((call) => call.name).filter((name) => name !== "exchange_status" && name !== "today");

afterEach(() => vi.useRealTimers());

describe("locking", () => {
  it("leaves nothing of the desk in the window", async () => {
    desk();
    await take(state("open"));
    go("cases", { id: "7" });
    const cache = vi.fn();
    onForget(cache);
    expect(session.today?.open_cases).toBe(214);
    await lock();
    expect([session.today, session.status, session.request, router.name]).toEqual([null, null, null, ""]);
    expect(session.app?.stage).toBe("locked");
    expect(cache).toHaveBeenCalled();
  });

  it("hands in what Amina was still typing before the vault closes", async () => {
    let finish = (_: unknown) => undefined as void;
    const fake = desk({ record_save: () => new Promise((resolve) => (finish = resolve)) });
    await take(state("open"));
    const input = document.createElement("input");
    document.body.append(input);
    input.addEventListener("blur", () => void rpc("record_save", { id: "7", writes: [] }));
    input.focus();
    const locking = lock();
    await vi.waitFor(() => expect(called(fake)).toContain("record_save"));
    expect(called(fake)).not.toContain("vault_lock");
    finish({});
    await locking;
    expect(called(fake).slice(-2)).toEqual(["record_save", "vault_lock"]);
  });

  it("keeps the note Amina has begun, which no record holds yet", async () => {
    // tidy:allow(sleep): a slow desk, so that the order of calls can be seen
    const fake = desk({ record_create: () => new Promise((resolve) => setTimeout(() => resolve({}), 30)) });
    await take(state("open"));
    const stop = onHandIn(() => void rpc("record_create", { kind: "note", writes: [] }));
    await lock();
    stop();
    expect(called(fake).slice(-2)).toEqual(["record_create", "vault_lock"]);
  });

  it("waits for a save that begins a moment after the one before it has ended", async () => {
    const ends: string[] = [];
    // tidy:allow(sleep): a slow desk, so that the order of calls can be seen
    const slow = (name: string) => () => new Promise((resolve) => setTimeout(() => (ends.push(name), resolve({})), 15));
    const fake = watched(fakeBackend({ record_create: slow("case"), record_save: slow("note") }), { onchange: vi.fn(), onlocked: vi.fn() });
    // tidy:allow(sleep): a slow desk, so that the order of calls can be seen
    void fake.call("record_create", {}).then(() => setTimeout(() => void fake.call("record_save", {}), 0));
    await settled();
    expect(ends).toEqual(["case", "note"]);
  });

  it("does not wait for ever for a save that hangs", async () => {
    vi.useFakeTimers();
    const fake = watched(fakeBackend({ record_save: () => new Promise(() => undefined) }), { onchange: vi.fn(), onlocked: vi.fn() });
    void fake.call("record_save", {});
    let over = false;
    void settled().then(() => (over = true));
    await vi.advanceTimersByTimeAsync(3100);
    expect(over).toBe(true);
  });

  it("is noticed when any call finds the vault closed, as after waking from sleep", async () => {
    desk({
      search: () => {
        throw { code: "locked", args: {}, retryable: false };
      },
    });
    await take(state("open"));
    await expect(rpc("search", { query: "x", kinds: [], limit: 1 })).rejects.toMatchObject({ code: "locked" });
    await vi.waitFor(() => expect(session.app?.stage).toBe("locked"));
  });
});

describe("what was written", () => {
  it("makes every screen read again, and reading does not", async () => {
    desk({ record_save: () => ({}), record_get: () => ({}) });
    await take(state("open"));
    const before = session.changes;
    await rpc("record_get", { id: "7" });
    expect(session.changes).toBe(before);
    await rpc("record_save", { id: "7", writes: [] });
    expect(session.changes).toBe(before + 1);
  });
});

describe("what changes something", () => {
  it("is every command that does not only look", () => {
    const writes = ["record_save", "case_step", "case_restrict", "decision_answer", "party_merge", "import_undo", "table_run", "assessment_submit", "plan_agree", "erasure_carry_out", "paper_make", "circle_add", "exchange_run", "view_save"];
    const reads = ["record_get", "record_list", "record_history", "case_history", "case_path", "due_list", "leaving_preview", "paper_preview", "party_doubles", "risk_weigh", "work_get", "backup_make", "vault_verify", "today", "exchange_status"];
    expect(writes.filter((name) => !isWrite(name))).toEqual([]);
    expect(reads.filter(isWrite)).toEqual([]);
  });
});

describe("an unattended desk", () => {
  beforeEach(() => vi.useFakeTimers());

  it("closes after its minutes and tells once", () => {
    const closed = vi.fn();
    const stop = watchIdle(() => 60_000, closed);
    vi.advanceTimersByTime(59_000);
    expect(closed).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10_000);
    expect(closed).toHaveBeenCalledOnce();
    stop();
  });

  it("stays open while somebody types", () => {
    const closed = vi.fn();
    const stop = watchIdle(() => 60_000, closed);
    for (let minute = 0; minute < 5; minute += 1) {
      vi.advanceTimersByTime(50_000);
      window.dispatchEvent(new KeyboardEvent("keydown", { key: "a" }));
    }
    expect(closed).not.toHaveBeenCalled();
    stop();
  });
});

describe("counts", () => {
  it("put a choice only a person can make before what leaves by itself", () => {
    expect(countsOf({ ...status, conflicts: 2 }, today, false)["exchange"]).toEqual({ count: 2, urgent: true });
    expect(countsOf(status, today, false)["exchange"]).toEqual({ count: 34, urgent: false });
  });

  it("show headquarters no cases", () => {
    expect(countsOf(status, today, true)["cases"]).toBeUndefined();
  });

  it("never call a failed exchange idle", () => {
    expect(syncOf({ ...status, last_error: "offline" }).phase).toBe("failed");
    expect(syncOf({ ...status, last_error: "offline", running: true }).phase).toBe("running");
  });
});

it("the day is the one on the wall, not the one in Greenwich", () => {
  expect(dayText(new Date(2026, 10, 24, 0, 30).getTime())).toBe("2026-11-24");
});
