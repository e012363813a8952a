import { beforeEach, describe, expect, it } from "vitest";
import type { CaseStep, CaseView, RecordView } from "@/generated/contract";
import { fakeBackend } from "@/backend/fake";
import { useBackend } from "@/backend/rpc";
import { forget, router } from "@/shell/router.svelte";
import { setLanguage } from "@/words";
import { CaseFile } from "./casefile.svelte";
import { chipOf, scopeStandings } from "./consents";
import { caseOf, openRecord } from "./go";
import { sittings } from "./steps";
import { filtersOn, FRESH_QUESTION, requestOf } from "./question";
import { daysLate } from "./tasks";
import { axisOf, eventsOf, labelledTicks, labelOf, placeOf, spanOf } from "./timeline";

let made = 0;
function record(kind: string, fields: RecordView["fields"]): RecordView {
  made += 1;
  return { id: `R${made}`, kind, fields, contested: [], withdrawn: false, unsent: false,
  veiled: false, created_at: Date.UTC(2026, 10, 20), updated_at: 0, updated_by: "Amina", title: "" };
}

function view(more: Partial<CaseView> = {}): CaseView {
  const one = { ...record("case", { title: "Raid" }), id: "C1" };
  return { case: one, person: null, organisation: null, people: [], incidents: [], violations: [], involvements: [], sources: [], consents: [], notes: [], tasks: [], missing: [], unsent: 0, ...more };
}

beforeEach(async () => {
  await setLanguage("en");
  forget();
});

describe("consent", () => {
  const scopes = ["record_and_store", "share_ganhri", "refer_un"];
  const standing = (consents: RecordView[], today = "2026-11-24") => scopeStandings(scopes, consents, today).map((one) => one.standing);

  it("that nobody asked for is not consent", () => {
    expect(standing([])).toEqual(["none", "none", "none"]);
  });

  it("ends after its last day, and a month lasts to its end", () => {
    const until = (expires_on: string) => [record("consent", { scope: "share_ganhri", status: "given", expires_on })];
    expect(standing(until("2026-11-24"))[1]).toBe("given");
    expect(standing(until("2026-11-23"))[1]).toBe("expired");
    expect(standing(until("2026-11"))[1]).toBe("given");
    expect(standing(until("~2026-10"))[1]).toBe("expired");
  });

  it("told twice holds in its stricter form, and a record taken back does not count", () => {
    const given = record("consent", { scope: "refer_un", status: "given" });
    const refused = record("consent", { scope: "refer_un", status: "refused" });
    expect(standing([given, refused])[2]).toBe("refused");
    expect(standing([given, { ...refused, withdrawn: true }])[2]).toBe("given");
  });
});

describe("a task", () => {
  const late = (due_on: string) => daysLate(record("task", { due_on }), "2026-11-24");

  it("is late from the day after its day, and by whole days", () => {
    expect([late("2026-11-24"), late("2026-11-23"), late("2026-11-22"), late("2026-11-25"), late("2026-12-01")]).toEqual([0, 1, 2, -1, -7]);
  });

  it("due some time this month is not late before the month ends", () => {
    expect(late("2026-11")).toBe(0);
    expect(daysLate(record("task", {}), "2026-11-24")).toBeNull();
  });
});

describe("the course of a case", () => {
  const incidents = [record("incident", { starts_on: "2026-11-03" }), record("incident", { starts_on: "2025" }), record("incident", {})];
  const consents = [record("consent", { given_on: "2026-11-04" })];

  it("tells what has a date, newest first, and leaves out what has none", () => {
    const events = eventsOf({ incidents, consents, notes: [record("note", { text: "called" })], tasks: [] });
    expect(events.map((event) => event.lane)).toEqual(["note", "consent", "incident", "incident"]);
  });

  it("has room for all of it between its ends", () => {
    const events = eventsOf({ incidents, consents, notes: [], tasks: [] });
    const axis = axisOf(events, Date.UTC(2026, 10, 24));
    for (const event of events) expect(placeOf(event.from_ms, axis)).toBeGreaterThan(0);
    expect(placeOf(Date.UTC(2026, 10, 24), axis)).toBeLessThan(1);
    expect(axis.ticks.length).toBeGreaterThan(0);
    expect(axis.ticks.length).toBeLessThanOrEqual(7);
  });

  it("labels no month over the edge, and none over today", () => {
    const today_ms = Date.UTC(2026, 10, 24);
    const axis = axisOf(eventsOf({ incidents, consents, notes: [], tasks: [] }), today_ms);
    const today = labelOf(placeOf(today_ms, axis));
    const labels = labelledTicks(axis, placeOf(today_ms, axis)).map((tick) => labelOf(tick.at));
    expect(labels.length).toBeGreaterThan(0);
    for (const label of labels) {
      expect(label.from >= 0 && label.to <= 1).toBe(true);
      expect(label.to <= today.from || label.from >= today.to).toBe(true);
    }
    expect([labelOf(0.5).ends, labelOf(0.97).ends]).toEqual([false, true]);
  });

  it("knows how long a partial date may be", () => {
    expect(spanOf("2026-02")).toEqual([Date.UTC(2026, 1, 1), Date.UTC(2026, 2, 1) - 1]);
    expect(spanOf("soon")).toBeNull();
  });
});

describe("the list", () => {
  it("starts with open cases, newest first, and counts what narrows it", () => {
    expect(requestOf(FRESH_QUESTION, { offset: 0, limit: 100, after: null })).toMatchObject({ sort: "updated", ascending: false, open_only: true });
    expect(filtersOn(FRESH_QUESTION)).toBe(0);
    expect(filtersOn({ ...FRESH_QUESTION, risk: ["high"], officer: "Amina" })).toBe(2);
  });
});

describe("a hit of the search", () => {
  it("opens its case at the right part", async () => {
    const incident = record("incident", { cases: ["C1", "C2"] });
    useBackend(fakeBackend({ record_get: () => incident }));
    await openRecord(incident.id);
    expect([router.name, router.params]).toEqual(["cases", { id: "C1", tab: "incidents", record: incident.id }]);
  });

  it("is shown in its place among the others when somebody only looks for it", async () => {
    const source = record("source", { case: "C1" });
    useBackend(fakeBackend({ record_get: () => source }));
    await openRecord(source.id, "show");
    expect([router.name, router.params]).toEqual(["cases", { id: "C1", tab: "sources", spot: source.id }]);
  });

  it("that is a person opens the registry", async () => {
    useBackend(fakeBackend({ record_get: () => ({ ...record("person", {}), id: "P1" }) }));
    await openRecord("P1");
    expect([router.name, router.params]).toEqual(["people", { kind: "person", id: "P1" }]);
  });

  it("knows its case by its own fields only", () => {
    expect(caseOf(record("note", { case: "C7" }))).toBe("C7");
    expect(caseOf(record("person", {}))).toBeNull();
  });
});

describe("an open case", () => {
  it("that two readings overtake each other shows the later question's answer", async () => {
    const answers: ((value: CaseView) => void)[] = [];
    useBackend(fakeBackend({ case_get: () => new Promise<CaseView>((resolve) => answers.push(resolve)) }));
    const file = new CaseFile("C1");
    const [first, second] = [file.load(), file.load()];
    answers[1]?.(view({ unsent: 2 }));
    await second;
    answers[0]?.(view({ unsent: 9 }));
    await first;
    expect(file.view?.unsent).toBe(2);
  });

  it("that is gone says so and keeps nothing", async () => {
    useBackend(
      fakeBackend({
        case_get: () => {
          throw { code: "no_record", args: {}, retryable: false };
        },
      }),
    );
    const file = new CaseFile("C1");
    await file.load();
    expect([file.view, file.failure?.code]).toEqual([null, "no_record"]);
  });

  it("puts a new part in its place", async () => {
    const sent: { kind: string; writes: { field: string }[] }[] = [];
    useBackend(
      fakeBackend({
        case_get: () => view(),
        record_create: (request: never) => {
          sent.push(request);
          return { record: record("incident", {}), saved_at: 1, waiting: 1 };
        },
      }),
    );
    const file = new CaseFile("C1");
    expect(await file.add("incident", [{ field: "title", value: "Raid" }])).not.toBeNull();
    expect(await file.add("task", [{ field: "title", value: "Call" }])).not.toBeNull();
    expect(sent.map((one) => one.writes.map((write) => write.field))).toEqual([["cases", "title"], ["case", "title"]]);
    file.close();
  });
});

describe("the chips of consent", () => {
  const group = (allowed: boolean, ...reasons: string[]) => chipOf({ allowed, reasons });

  it("tell a no from a question nobody asked, and both from what a law allows", () => {
    expect(group(true, "given_limited")).toBe("given");
    expect(group(true, "guardian")).toBe("given");
    expect(group(true, "legal_basis", "not_asked")).toBe("basis");
    expect(group(false, "withdrawn")).toBe("refused");
    expect(group(false, "expired")).toBe("expired");
    expect(group(false, "not_asked")).toBe("unrecorded");
    expect(group(false)).toBe("unrecorded");
  });

  it("never show as given what lacks a witness or a guardian", () => {
    for (const reason of ["witness_missing", "guardian_needed", "mode_missing", "limits_missing"]) expect(group(false, reason)).toBe("incomplete");
  });
});

describe("the course of a case", () => {
  const MINUTE = 60_000;
  const step = (place: number, more: Partial<CaseStep> = {}): CaseStep => ({
    place, record: "R1", kind: "risk_assessment", title: "", act: "changed", fields: ["threats"], at: place * MINUTE, person: "Amina", device: "laptop", news: false, clock_suspect: false, ...more,
  });

  it("tells thirty answers of one sitting as one line that can be unfolded", () => {
    const steps = Array.from({ length: 30 }, (_, at) => step(30 - at, { fields: at % 2 === 0 ? ["threats"] : ["digital"], act: at === 29 ? "made" : "changed" }));
    const lines = sittings(steps);
    expect(lines).toHaveLength(1);
    expect([lines[0]?.act, lines[0]?.saves.length, lines[0]?.fields]).toEqual(["made", 30, ["threats", "digital"]]);
  });

  it("keeps apart another record, another person, another hour, and what was taken back", () => {
    const lines = sittings([
      step(300),
      step(200),
      step(199, { person: "Yusuf" }),
      step(198, { person: "Yusuf", record: "R2" }),
      step(197, { person: "Yusuf", record: "R2", act: "withdrawn" }),
      step(196, { person: "Yusuf", record: "R2" }),
    ]);
    expect(lines.map((line) => line.saves.length)).toEqual([1, 1, 1, 1, 1, 1]);
  });
});
