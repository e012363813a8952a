import { beforeEach, describe, expect, it } from "vitest";
import { fakeBackend } from "@/backend/fake";
import { useBackend } from "@/backend/rpc";
import type { AppState, ExchangeStatus, TodayView } from "@/generated/contract";
import { KINDS } from "@/generated/records";
import { may, mayChange, mayWrite } from "./rights";
import { take } from "./session.svelte";

const status: ExchangeStatus = { ready: true, running: false, last_at: 5, last_error: null, waiting: [], waiting_changes: 0, waiting_bytes: 0, held: 0, quarantined: 0, conflicts: 0, receipts: [], line: { mode: "everything", automatic: false, day_bytes_max: null, once_bytes_max: null, proxy: "", spent_today: 0, next_in_seconds: null, failures: 0, clock_ahead_minutes: null } };
const today: TodayView = { overdue: 0, due_today: 0, high_risk: [], open_by_risk: [], conflicts: 0, open_cases: 0, drafts: [] };

async function sits(...acts: string[]): Promise<void> {
  const state: AppState = {
    stage: "open",
    version: "1.0.0",
    preferences: { language: "en", digits: "latn", theme: "light", text_size: 100, auto_lock_minutes: 5 },
    institution: null,
    may: acts,
    wait_seconds: 0,
  };
  await take(state);
}

beforeEach(() => useBackend(fakeBackend({ exchange_status: () => status, today: () => today })));

describe("what whoever sits here may do", () => {
  it("lets Samuel the officer work on cases, and not on the terms of the institution", async () => {
    await sits("read_coded", "read_identities", "write_casework", "move_case");
    expect(mayWrite("incident", "title")).toBe(true);
    expect(mayWrite("case", "title")).toBe(true);
    expect(mayWrite("case", "legal_hold")).toBe(false);
    expect(mayWrite("clock_term")).toBe(false);
    expect(mayWrite("retention_terms")).toBe(false);
    expect(may("erase")).toBe(false);
  });

  it("lets Sami the statistician read and change nothing", async () => {
    await sits("read_coded", "read_statistics");
    const casework = ["case", "incident", "violation", "person", "source", "consent", "task", "note", "evidence", "risk_assessment", "measure"];
    expect(casework.filter((kind) => mayWrite(kind))).toEqual([]);
  });

  it("lets nobody change what is sealed to a circle they are not in", async () => {
    await sits("read_coded", "read_identities", "write_casework");
    expect(mayChange({ kind: "incident", veiled: false }, "title")).toBe(true);
    expect(mayChange({ kind: "incident", veiled: true }, "title")).toBe(false);
  });

  it("knows an act for every field a form can show", () => {
    const without = Object.values(KINDS).flatMap((kind) => kind.fields.filter((field) => field.act === "" && kind.name !== "audit_anchor").map((field) => `${kind.name}.${field.name}`));
    expect(without).toEqual([]);
  });
});
