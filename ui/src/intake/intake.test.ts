import { beforeEach, describe, expect, it } from "vitest";
import type { CaseView, FieldWrite, RecordCreate, RecordSave, RecordView, RecordWithdraw } from "@/generated/contract";
import { fakeBackend, type FakeBackend } from "@/backend/fake";
import { useBackend } from "@/backend/rpc";
import { setLanguage } from "@/words";
import { Intake } from "./intake.svelte";
import { QUESTIONS, untold } from "./minimum";

/** A desk in memory: enough to make, save, withdraw and read one case with its parts. */
function desk(): { backend: FakeBackend; kept: Map<string, RecordView> } {
  const kept = new Map<string, RecordView>();
  const put = (id: string, kind: string, writes: FieldWrite[]) => {
    const before = kept.get(id) ?? { id, kind, fields: {}, contested: [], withdrawn: false, unsent: true, veiled: false, created_at: 0, updated_at: 0, updated_by: "Amina", title: "" };
    const fields = { ...before.fields };
    for (const write of writes) fields[write.field] = write.element === undefined ? write.value : [write.element];
    kept.set(id, { ...before, fields });
    return { record: kept.get(id), saved_at: 1, waiting: 1 };
  };
  const of = (kind: string) => [...kept.values()].filter((record) => record.kind === kind && !record.withdrawn);
  const read = (): CaseView => ({
    case: of("case")[0] as RecordView,
    person: of("person")[0] ?? null,
    organisation: null,
    people: [],
    incidents: of("incident"),
    violations: of("violation").map((record) => ({ record, lights: [], in_all: 0, proposed: "unverified", reasons: [], decided: "", asks: {} })),
    involvements: [],
    sources: of("source"),
    consents: of("consent"),
    notes: [],
    tasks: [],
    missing: [],
    unsent: 0,
  });
  const backend = fakeBackend({
    record_create: ({ kind, writes }: RecordCreate) => put(`${kind}-${kept.size + 1}`, kind, writes),
    record_save: ({ id, writes }: RecordSave) => put(id, "", writes),
    record_get: ({ id }: { id: string }) => kept.get(id),
    record_withdraw: ({ id, withdrawn }: RecordWithdraw) => {
      kept.set(id, { ...(kept.get(id) as RecordView), withdrawn });
      return { record: kept.get(id), saved_at: 1, waiting: 1 };
    },
    case_get: () => read(),
    case_step: ({ id, to }: { id: string; to: string }) => put(id, "", [{ field: "status", value: to }]),
  });
  return { backend, kept };
}

const only = (kept: Map<string, RecordView>, kind: string) => [...kept.values()].filter((record) => record.kind === kind);

beforeEach(async () => {
  await setLanguage("en");
});

describe("Amina takes a call", () => {
  it("and nothing is made before the first answer", () => {
    const { backend } = desk();
    useBackend(backend);
    new Intake("Amina").close();
    expect(backend.calls).toEqual([]);
  });

  it("and whatever she asks first, one case is made and everything hangs on it", async () => {
    const { backend, kept } = desk();
    useBackend(backend);
    const intake = new Intake("Amina");
    await Promise.all([
      intake.source.set("source_type", "family"),
      intake.incident.set("starts_on", "2026-11-24"),
      intake.case_sheet.set("contact_channel", "sister"),
      intake.consent("record_and_store")?.set("status", "given"),
    ]);
    const [one, ...more] = only(kept, "case");
    expect(more).toEqual([]);
    expect(one?.fields["officer"]).toBe("Amina");
    expect(only(kept, "source")[0]?.fields["case"]).toBe(one?.id);
    expect(only(kept, "incident")[0]?.fields["cases"]).toEqual([one?.id]);
    expect(only(kept, "consent")[0]?.fields).toMatchObject({ scope: "record_and_store", status: "given", case: one?.id });
    intake.close();
  });

  it("and each type of act becomes a violation of that person, also when the person is named later", async () => {
    const { backend, kept } = desk();
    useBackend(backend);
    const intake = new Intake("");
    await intake.setActs(["death_threat", "arbitrary_detention"]);
    await intake.person.set("name", "Samir");
    const person = only(kept, "person")[0];
    // Naming the victims follows the saving of the person.
    await expect.poll(() => only(kept, "violation").map((record) => record.fields["victim"])).toEqual([person?.id, person?.id]);
    expect(only(kept, "case")[0]?.fields["person"]).toBe(person?.id);
    expect(only(kept, "incident")).toHaveLength(1);
    await intake.setActs(["death_threat"]);
    expect(only(kept, "violation").map((record) => [record.fields["violation_type"], record.withdrawn])).toEqual([
      ["death_threat", false],
      ["arbitrary_detention", true],
    ]);
    intake.close();
  });

  it("and goes on after lunch where she stopped, without making anything twice", async () => {
    const { backend, kept } = desk();
    useBackend(backend);
    const first = new Intake("");
    await first.incident.set("place", "harbour");
    first.close();
    const again = new Intake("");
    await again.resume(only(kept, "case")[0]?.id ?? "");
    await again.incident.set("starts_on", "2026");
    expect(only(kept, "incident")).toHaveLength(1);
    expect(only(kept, "incident")[0]?.fields).toMatchObject({ place: "harbour", starts_on: "2026" });
    again.close();
  });

  it("and finishing leaves the draft when nothing stands before it", async () => {
    const { backend, kept } = desk();
    useBackend(backend);
    const intake = new Intake("");
    await intake.case_sheet.write([{ field: "title", value: "Raid" }, { field: "status", value: "draft" }]);
    expect(await intake.finish()).toBe(true);
    expect(only(kept, "case")[0]?.fields["status"]).toBe("intake");
    intake.close();
  });
});

describe("the minimum", () => {
  it("lacks everything at first", () => {
    expect(untold(null)).toEqual([...QUESTIONS]);
  });

  it("takes “do not contact” for an answer on safe contact", async () => {
    const { backend } = desk();
    useBackend(backend);
    const intake = new Intake("");
    await intake.case_sheet.set("do_not_contact", true);
    await expect.poll(() => intake.view && untold(intake.view).includes("safe_contact")).toBe(false);
    intake.close();
  });
});
