import { beforeEach, describe, expect, test } from "vitest";
import { fakeBackend } from "@/backend/fake";
import { useBackend } from "@/backend/rpc";
import type { AppState, ExchangeStatus, QueryGroup, QueryTest, TodayView } from "@/generated/contract";
import { take } from "@/shell/session.svelte";
import { askedField, askedLabel, checksOf, emptyGroup, fieldOptions, freshTest, groupWords, isWhole, written } from "./query";

async function sits(...may: string[]): Promise<void> {
  const preferences = { language: "en", digits: "latn", theme: "light", text_size: 100, auto_lock_minutes: 5 };
  const state: AppState = { stage: "open", version: "1.0.0", preferences, institution: null, may, wait_seconds: 0 };
  await take(state);
}
const group = (kind: string, ...tests: QueryTest[]): QueryGroup => ({ ...emptyGroup(), kind, tests });
const one = (field: string, check: string, values: string[] = [], when = ""): QueryTest => ({ field, check, values, when });
const values = () => fieldOptions([{ kind: "incident", key: "x_region" }]).map((option) => option.value);

const status = { ready: true, running: false, last_at: 5, last_error: null, waiting: [], waiting_changes: 0, waiting_bytes: 0, held: 0, quarantined: 0, conflicts: 0, receipts: [], line: { mode: "everything", automatic: false, day_bytes_max: null, once_bytes_max: null, proxy: "", spent_today: 0, next_in_seconds: null, failures: 0, clock_ahead_minutes: null } } satisfies ExchangeStatus;
const today = { overdue: 0, due_today: 0, high_risk: [], open_by_risk: [], conflicts: 0, open_cases: 0, drafts: [] } satisfies TodayView;

beforeEach(async () => {
  useBackend(fakeBackend({ exchange_status: () => status, today: () => today }));
  await sits("read_coded", "read_identities");
});

describe("the picker of filters", () => {
  test("offers links, names, long texts and the institution's own fields", () => {
    for (const field of ["case.person", "case.organisation", "violation.victim", "involvement.perpetrator", "person.name", "person.aliases", "incident.narrative", "case.title", "incident.x_region", "case.officer"]) {
      expect(values(), field).toContain(field);
    }
  });

  test("offers nothing that a query cannot ask for", () => {
    for (const value of values().filter((value) => !value.startsWith("."))) expect(value).not.toMatch(/\.(own|withdrawn|merged_into|not_same_as)$|^(saved_view|case_key|erasure)\./);
  });

  test("keeps names from somebody who only sees codes", async () => {
    await sits("read_coded");
    expect(values()).not.toContain("person.name");
    expect(values()).not.toContain("case.title");
    expect(values()).not.toContain("case.person");
    expect(values()).toContain("case.status");
    expect(values()).toContain("case.officer");
  });

  test("begins with what fits the field", () => {
    const first = (kind: string, name: string) => checksOf(askedField(kind, name) ?? expect.fail(name))[0];
    expect(first("case", "person")).toBe("one_of");
    expect(first("person", "name")).toBe("has");
    expect(first("incident", "narrative")).toBe("has");
    expect(first("incident", "x_region")).toBe("one_of");
    expect(first("case", "opened_on")).toBe("when");
    expect(checksOf(askedField("incident", "x_region") ?? expect.fail())).not.toContain("not_asked");
  });
});

describe("a condition", () => {
  test("is written so that Rust reads it", () => {
    expect(written([group("case", one("title", "has", ['raid "office"']))])).toBe('case[title has "raid \\"office\\""]');
    expect(written([group("incident", one("x_region", "one_of", ["North East"]))])).toBe('incident[x_region = "North East"]');
    expect(written([group("case", one("opened_on", "when", [], "previous quarter"))])).toBe("case[opened_on in previous quarter]");
    expect(written([group("person", one("name", "has", [" … "]))])).toBe("");
  });

  test("without words is none yet", () => {
    expect(isWhole(freshTest(askedField("person", "name") ?? expect.fail()))).toBe(false);
  });

  test("names the people it asks for, not their numbers", () => {
    const words = groupWords(group("case", one("person", "one_of", ["7abc"])), (id) => (id === "7abc" ? "روزا" : "?"));
    expect(words).toContain("روزا");
    expect(words).not.toContain("7abc");
    expect(askedLabel("incident", "x_police_station")).toBe("police station");
  });
});
